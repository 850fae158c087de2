import type { ReactNode } from 'react';
import Link from '@docusaurus/Link';
import Translate, { translate } from '@docusaurus/Translate';
import loop from '@generated/listing/default/05-training.loop.json';
import { Lines } from '../Listing/Lines';
import styles from './styles.module.css';

/** The first and the last of them, in lesson 5. */
const FROM = 'for await';
const TO = 'optimizer.step()';

/** The loop of lesson 5, which the page's own calls line by line (test/site/training.test.ts). */
export function TheseLines(): ReactNode {
  const from = loop.lines.findIndex(({ text }) => text.includes(FROM));
  const to = loop.lines.findIndex(({ text }) => text.includes(TO));
  const lines = loop.lines.slice(from, to + 1);
  return (
    <div className={styles.theseLines}>
      <p className={styles.title}>
        <Translate id="trainNow.lines">Lesson 5 has this loop</Translate>
      </p>
      <Lines
        groups={[lines]}
        tips={loop.tips}
        className={styles.code ?? ''}
        label={translate({ id: 'trainNow.lines.label', message: 'The loop of lesson 5' })}
      />
      <p className={styles.where}>
        <Translate
          id="trainNow.lines.where"
          values={{
            lesson: (
              <Link to="/training/">
                <Translate id="trainNow.lines.lesson">Lesson 5 explains each of them</Translate>
              </Link>
            ),
            file: (
              <Link to={`/files/${loop.file}/#L${lines[0]?.number ?? 1}`}>
                <Translate id="trainNow.lines.file">where they stand</Translate>
              </Link>
            ),
            loop: <code>website/src/training/loop.ts</code>,
            net: (
              <Link to="/cnn/">
                <Translate id="trainNow.lines.net">lesson 3</Translate>
              </Link>
            ),
          }}
        >
          {
            '{lesson}; here is {file}. The page’s own loop, {loop}, calls the same, and looks at the network between the steps. The network is that of {net}. What both loops call is the library that you can read, src/, with the same digits as in a terminal.'
          }
        </Translate>
      </p>
    </div>
  );
}
