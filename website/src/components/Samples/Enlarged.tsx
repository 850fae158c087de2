import type { ReactNode } from 'react';
import data from '@generated/figures/default/samples.json';
import { Picture } from './Picture';
import type { Position } from './position';
import styles from './styles.module.css';

interface EnlargedProps {
  readonly index: number;
  readonly alt: string;
  /** Only this one's numbers; else all three. */
  readonly channel?: 'red' | 'green' | 'blue';
  readonly marked: Position;
}

/** A picture, or one channel of it, with a frame around one pixel. */
export function Enlarged({ index, alt, channel, marked }: EnlargedProps): ReactNode {
  const percent = (pixels: number): string => `${(100 * pixels) / data.size}%`;
  return (
    <span className={styles.enlarged} data-channel={channel}>
      <Picture index={index} alt={alt} />
      <span
        className={styles.mark}
        style={{
          left: percent(marked.column),
          top: percent(marked.row),
          width: percent(1),
          height: percent(1),
        }}
      />
    </span>
  );
}
