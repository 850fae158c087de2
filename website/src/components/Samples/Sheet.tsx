import type { ReactNode } from 'react';
import type { Position } from './position';
import styles from './styles.module.css';

interface SheetProps {
  readonly picture: string;
  readonly alt: string;
  /** Only this one's numbers; else all three. */
  readonly channel?: 'red' | 'green' | 'blue';
  readonly marked: Position;
  readonly size: number;
}

/** A picture, or one channel of it, with a frame around one pixel. */
export function Sheet({ picture, alt, channel, marked, size }: SheetProps): ReactNode {
  const percent = (pixels: number): string => `${(100 * pixels) / size}%`;
  return (
    <span className={styles.sheet} data-channel={channel}>
      <img
        src={picture}
        alt={alt}
        width={size}
        height={size}
        className={styles.pixelated}
        draggable={false}
      />
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
