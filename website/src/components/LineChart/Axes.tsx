import type { PointerEventHandler, ReactNode } from 'react';
import styles from './axes.module.css';
import { percentOf, type Axis } from './scale';

/** An axis, and how its numbers are written. */
export type Ticks = Axis & { readonly format: (value: number) => string };

interface AxesProps {
  /** What is to be seen, for who can't. */
  readonly label: string;
  readonly x: Ticks;
  readonly y: Ticks;
  /** Paths, in a square of 100 x 100. */
  readonly children: ReactNode;
  /** Words among the lines. */
  readonly words?: ReactNode;
  /** Of the room for the lines. */
  readonly className?: string | undefined;
  readonly onPoint?: PointerEventHandler;
}

/**
 * Two axes with what is drawn over them, as high as `--chart-height`. The picture is stretched to the room there is; the words around
 * it keep their size, because they are no part of it.
 */
export function Axes({ label, x, y, children, words, className = '', onPoint }: AxesProps): ReactNode {
  return (
    <div className={styles.area}>
      <div className={styles.yTicks} aria-hidden="true">
        {y.ticks.map((tick) => (
          <span key={tick} style={{ bottom: `${percentOf(tick, y)}%` }}>
            {y.format(tick)}
          </span>
        ))}
      </div>
      <div className={`${styles.plot} ${className}`} onPointerMove={onPoint} onPointerDown={onPoint}>
        <svg
          role="img"
          aria-label={label}
          viewBox="0 0 100 100"
          preserveAspectRatio="none"
          className={styles.svg}
        >
          {y.ticks.map((tick) => (
            <path key={tick} d={`M0 ${100 - percentOf(tick, y)}H100`} className={styles.grid} />
          ))}
          {children}
        </svg>
        {words}
      </div>
      <div className={styles.xTicks} aria-hidden="true">
        {x.ticks.map((tick) => (
          <span key={tick} style={{ left: `${percentOf(tick, x)}%` }}>
            {x.format(tick)}
          </span>
        ))}
      </div>
    </div>
  );
}
