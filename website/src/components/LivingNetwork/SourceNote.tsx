import type { ReactNode } from 'react';
import Translate from '@docusaurus/Translate';
import { DATA_NAMES } from '../../training/data';
import type { Source } from './Sources';
import styles from './styles.module.css';

interface SourceNoteProps {
  readonly source: Source;
  /** What the network learned from. */
  readonly dataset: string | undefined;
}

/** Where a network has no moments to go through, or has never seen pictures like those that are offered: why, and what to do. */
export function SourceNote({ source, dataset }: SourceNoteProps): ReactNode {
  if (dataset !== DATA_NAMES.cifar10) return null;
  return (
    <p className={styles.words}>
      {source === 'recorded' ? (
        <Translate id="livingNetwork.photosAtEnd">
          This network learned from photos, so of these ten drawn shapes it can only guess: press “Draw, or a
          photo” for a photo of yours; and it was kept only at the end of its training, so there is no slider.
        </Translate>
      ) : (
        <Translate id="livingNetwork.photos">
          This network learns from photos, so of these ten drawn shapes it can only guess: press “Draw, or a
          photo” for a photo of yours.
        </Translate>
      )}
    </p>
  );
}
