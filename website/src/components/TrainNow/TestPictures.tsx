import { useMemo, type ReactNode } from 'react';
import Translate, { translate } from '@docusaurus/Translate';
import type { Begun, Frame } from '../../training/protocol';
import { SIZE } from '../LearnedPictures/arithmetic';
import { useNumbers } from '../LineChart';
import { guessesOf } from './guesses';
import { PixelCanvas } from './PixelCanvas';
import styles from './styles.module.css';

/** Of one picture. */
const BYTES = 3 * SIZE * SIZE;
const NONE = new Uint8Array();

interface TestPicturesProps {
  readonly begun: Begun;
  readonly frame: Frame;
  /** Whose answers they are. */
  readonly title?: ReactNode;
}

/** Pictures that the network does not learn from, and what it takes them for. */
export function TestPictures({
  begun: { classes, pictures, labels },
  frame,
  title = <Translate id="trainNow.test">Eight test pictures: it never learns from them</Translate>,
}: TestPicturesProps): ReactNode {
  const guesses = guessesOf(frame.probabilities, classes.length);
  // The same ones in each frame, so that they are drawn once.
  const images = useMemo(
    () => labels.map((_, i) => pictures.subarray(i * BYTES, (i + 1) * BYTES)),
    [pictures, labels],
  );
  return (
    <div>
      <p className={styles.title}>{title}</p>
      <ul className={styles.tested}>
        {labels.map((label, i) => (
          <li key={i} data-right={guesses[i]?.label === label}>
            <PixelCanvas
              data={images[i] ?? NONE}
              width={SIZE}
              className={styles.picture}
              alt={translate(
                { id: 'trainNow.picture', message: 'a picture of the class {name}' },
                { name: classes[label] ?? '' },
              )}
            />
            <Label guess={guesses[i]} right={label} classes={classes} />
          </li>
        ))}
      </ul>
    </div>
  );
}

interface LabelProps {
  readonly guess: ReturnType<typeof guessesOf>[number];
  readonly right: number;
  readonly classes: readonly string[];
}

/** Right or wrong is told by a sign and a word, and by the line below, not by colour alone. */
function Label({ guess, right, classes }: LabelProps): ReactNode {
  const { percent } = useNumbers();
  const isRight = guess?.label === right;
  return (
    <span className={styles.label}>
      <span className={styles.guess}>
        <span aria-hidden="true">{isRight ? '✓' : '✗'}</span> {classes[guess?.label ?? -1] ?? '?'}{' '}
        <span className={styles.sure}>{guess && percent(guess.probability, 0)}</span>
      </span>
      <span className={styles.truth}>
        {isRight ? (
          <Translate id="trainNow.right">right</Translate>
        ) : (
          <Translate id="trainNow.wrong" values={{ name: classes[right] ?? '' }}>
            {'no: {name}'}
          </Translate>
        )}
      </span>
    </span>
  );
}
