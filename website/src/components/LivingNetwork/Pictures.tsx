import type { ReactNode } from 'react';
import { translate } from '@docusaurus/Translate';
import moments from '@repo/docs/runs/moments.json';
import { Drawing } from '../AskNetwork/Drawing';
import type { PictureShown } from '../AskNetwork/usePicture';
import { SIZE } from '../LearnedPictures/arithmetic';
import { PixelCanvas } from '../TrainNow/PixelCanvas';
import { useRoving } from '../useRoving';
import styles from './styles.module.css';

interface PicturesProps {
  /** Pictures of Shapes, one a class. */
  readonly examples: readonly Uint8Array[];
  /** The one that is looked at; undefined where it is the reader's own. */
  readonly example: number | undefined;
  readonly picture: PictureShown;
  readonly onExample: (label: number) => void;
  readonly onOwn: () => void;
  readonly onDrawing: (isDrawing: boolean) => void;
  readonly onProblem: (sentence: string | undefined) => void;
  /** What the network says, in a line: it stands below the pad. */
  readonly children: ReactNode;
}

/** Which picture goes through the network: one of Shapes that it has not learned from, or a reader's own. */
export function Pictures(props: PicturesProps): ReactNode {
  const { examples, example, picture, onExample, onOwn, onDrawing, onProblem, children } = props;
  const roving = useRoving('button');
  return (
    <>
      <div
        role="group"
        aria-label={translate({ id: 'livingNetwork.pictures', message: 'Which picture goes through it' })}
        className={styles.pictures}
        {...roving}
      >
        {moments.classes.map((name, label) => (
          <button
            key={name}
            type="button"
            aria-pressed={label === example}
            tabIndex={label === (example ?? 0) ? 0 : -1}
            className={styles.picture}
            onClick={() => onExample(label)}
          >
            {examples[label] && <PixelCanvas data={examples[label]} width={SIZE} alt="" />}
            {name}
          </button>
        ))}
        <button
          type="button"
          aria-pressed={example === undefined}
          tabIndex={-1}
          className={styles.picture}
          onClick={onOwn}
        >
          {translate({ id: 'livingNetwork.own', message: 'Draw, or a photo' })}
        </button>
      </div>
      {example === undefined && (
        <Drawing picture={picture} onDrawing={onDrawing} onProblem={onProblem}>
          {children}
        </Drawing>
      )}
    </>
  );
}
