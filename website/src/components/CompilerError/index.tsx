import type { ReactNode } from 'react';
import Translate from '@docusaurus/Translate';
import data from '@generated/figures/default/compileError.json';
import { Figure } from '@site/src/components/Figure';
import { CompilerReport } from './Report';
import styles from './styles.module.css';

/** One number of lesson 3 changed, and what the compiler says to it before anything runs. */
export function CompilerError(): ReactNode {
  const { file, changed, reported, given, expected } = data;
  return (
    <Figure
      name="compiler-error"
      caption={
        <Translate id="compilerError.caption">
          What the TypeScript compiler really said when this page was made, and what an editor underlines in
          red while you type. Nothing had to run for it.
        </Translate>
      }
    >
      <CompilerReport file={file} changed={[changed]} reported={reported} />
      <p className={styles.reading}>
        <Translate id="compilerError.reading" values={{ given, expected, changed: changed.number }}>
          {
            'Read it from its end: the layer is given {given} numbers for each image, but it is made for {expected}. The compiler points at the place where the two sizes meet, not at line {changed}, where the number was changed.'
          }
        </Translate>
      </p>
    </Figure>
  );
}
