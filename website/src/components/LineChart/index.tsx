import type { PointerEvent, ReactNode } from 'react';
import clsx from 'clsx';
import { Axes, type Ticks } from './Axes';
import { pathThrough, percentOf, type Axis, type Point } from './scale';
import styles from './styles.module.css';

export { CursorSlider } from './CursorSlider';
export { axisTo, nearest, type Axis, type Point } from './scale';
export { useNumbers } from './useNumbers';

export interface Line {
  readonly name: string;
  /** Told apart by colour and by the way the line is drawn. */
  readonly look: 'solid' | 'dashed';
  readonly points: readonly Point[];
  /** Whether each point is to be seen, where they are few. */
  readonly dots?: boolean;
}

interface LineChartProps {
  /** What is to be seen, for who can't. */
  readonly label: string;
  readonly x: Ticks & { readonly title: string };
  readonly y: Ticks & { readonly title: string };
  readonly lines: readonly Line[];
  /** Where on the x axis the reader is. */
  readonly cursor: number;
  readonly onPoint: (x: number) => void;
  /** A place on the x axis with a word to it. */
  readonly marker?: { readonly x: number; readonly text: string };
}

/** Lines over a common axis. */
export function LineChart({ label, x, y, lines, cursor, onPoint, marker }: LineChartProps): ReactNode {
  const point = ({ currentTarget, clientX }: PointerEvent): void => {
    const { left, width } = currentTarget.getBoundingClientRect();
    onPoint(((clientX - left) / width) * x.max);
  };
  return (
    <div className={styles.chart}>
      <div className={styles.head}>
        <span className={styles.title}>{y.title}</span>
        {lines.length > 1 && (
          <ul className={styles.legend}>
            {lines.map(({ name, look }) => (
              <li key={name}>
                <svg className={styles.sample} viewBox="0 0 32 8" aria-hidden="true">
                  <path d="M0 4H32" className={clsx(styles.line, styles[look])} />
                </svg>
                {name}
              </li>
            ))}
          </ul>
        )}
      </div>
      <Axes
        label={label}
        x={x}
        y={y}
        className={styles.plot}
        onPoint={point}
        words={
          marker && (
            <span
              aria-hidden="true"
              className={clsx(styles.markerText, marker.x > x.max / 2 && styles.before)}
              style={{ left: `${percentOf(marker.x, x)}%` }}
            >
              {marker.text}
            </span>
          )
        }
      >
        {marker && <path d={`M${percentOf(marker.x, x)} 0V100`} className={styles.marker} />}
        <path d={`M${percentOf(cursor, x)} 0V100`} className={styles.cursor} />
        {lines.map((line) => (
          <LinePath key={line.name} line={line} x={x} y={y} cursor={cursor} />
        ))}
      </Axes>
      <div className={styles.xTitle}>{x.title}</div>
    </div>
  );
}

interface LinePathProps {
  readonly line: Line;
  readonly x: Axis;
  readonly y: Axis;
  readonly cursor: number;
}

/** A line, its dots, and a larger dot at the cursor. A dot is a line without length: stretching leaves it round. */
function LinePath({ line: { points, look, dots = false }, x, y, cursor }: LinePathProps): ReactNode {
  const dot = (point: Point): string => `${pathThrough([point], x, y)}h0`;
  const here = points.filter((point) => point.x === cursor);
  return (
    <>
      <path d={pathThrough(points, x, y)} className={clsx(styles.line, styles[look])} />
      {dots && <path d={points.map(dot).join('')} className={clsx(styles.dots, styles[look])} />}
      <path d={here.map(dot).join('')} className={clsx(styles.here, styles[look])} />
    </>
  );
}
