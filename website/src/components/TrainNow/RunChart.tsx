import type { ReactNode } from 'react';
import clsx from 'clsx';
import { Axes, type Ticks } from '../LineChart/Axes';
import { pathThrough, percentOf, type Axis, type Point } from '../LineChart/scale';
import styles from './styles.module.css';

export interface RunLine {
  /** The number of the run, which stands at the end of its line. */
  readonly run: number;
  readonly points: readonly Point[];
  readonly isLast: boolean;
  /** What stands above the chart, in place of the number at its end. */
  readonly name?: string;
}

interface RunChartProps {
  readonly title: string;
  /** What is to be seen, for who can't. */
  readonly label: string;
  readonly x: Ticks;
  readonly y: Ticks;
  readonly lines: readonly RunLine[];
}

/** How many ways of drawing a line there are: by colour, and by its dashes. */
const LOOKS = 4;

/** One line for each run, over the same axes; the one that is trained is thicker. What is larger than the axis stays at its top. */
export function RunChart({ title, label, x, y, lines }: RunChartProps): ReactNode {
  return (
    <div className={styles.chart}>
      <p className={styles.title}>{title}</p>
      <Legend lines={lines} />
      <Axes
        label={label}
        x={x}
        y={y}
        words={lines.length > 1 && lines.map((line) => <EndOfLine key={line.run} line={line} x={x} y={y} />)}
      >
        {lines.map(({ run, points, isLast }) => (
          <path
            key={run}
            // A line of one point is a dot.
            d={points.length > 0 ? `${pathThrough(points.map(within(y)), x, y)}h0` : ''}
            data-look={run % LOOKS}
            className={clsx(styles.line, isLast && styles.current)}
          />
        ))}
      </Axes>
    </div>
  );
}

/** A point as it is drawn: what is larger than the axis, at its top. */
const within =
  ({ max }: Axis) =>
  ({ x, y }: Point): Point => ({ x, y: Math.min(y, max) });

/** The number of a run where its line ends, if it has no name. */
function EndOfLine({
  line: { run, points, name },
  x,
  y,
}: {
  readonly line: RunLine;
  readonly x: Axis;
  readonly y: Axis;
}): ReactNode {
  const end = points.at(-1);
  if (name !== undefined || !end) return null;
  return (
    <span
      aria-hidden="true"
      data-look={run % LOOKS}
      className={styles.end}
      style={{ left: `${percentOf(end.x, x)}%`, bottom: `${percentOf(within(y)(end).y, y)}%` }}
    >
      {run}
    </span>
  );
}

/** Which line is which, where they have names. */
function Legend({ lines }: Pick<RunChartProps, 'lines'>): ReactNode {
  const named = lines.filter(({ name }) => name !== undefined);
  if (named.length === 0) return null;
  return (
    <ul className={styles.legend}>
      {named.map(({ run, name, isLast }) => (
        <li key={run}>
          <svg viewBox="0 0 32 8" aria-hidden="true">
            <path
              d="M0 4H32"
              data-look={run % LOOKS}
              className={clsx(styles.line, isLast && styles.current)}
            />
          </svg>
          {name}
        </li>
      ))}
    </ul>
  );
}
