import type { ReactNode } from 'react';
import clsx from 'clsx';
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
  readonly x: Axis & { readonly format: (value: number) => string };
  readonly y: Axis & { readonly format: (value: number) => string };
  readonly lines: readonly RunLine[];
}

/** How many ways of drawing a line there are: by colour, and by its dashes. */
const LOOKS = 4;

/** One line for each run, over the same axes; the one that is trained is thicker. What is larger than the axis stays at its top. */
export function RunChart({ title, label, x, y, lines }: RunChartProps): ReactNode {
  const within = ({ x, y: value }: Point): Point => ({ x, y: Math.min(value, y.max) });
  return (
    <div className={styles.chart}>
      <p className={styles.title}>{title}</p>
      <Legend lines={lines} />
      <div className={styles.area}>
        <div className={styles.yTicks} aria-hidden="true">
          {y.ticks.map((tick) => (
            <span key={tick} style={{ bottom: `${percentOf(tick, y)}%` }}>
              {y.format(tick)}
            </span>
          ))}
        </div>
        <div className={styles.plot}>
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
            {lines.map(({ run, points, isLast }) => (
              <path
                key={run}
                // A line of one point is a dot.
                d={points.length > 0 ? `${pathThrough(points.map(within), x, y)}h0` : ''}
                data-look={run % LOOKS}
                className={clsx(styles.line, isLast && styles.current)}
              />
            ))}
          </svg>
          {lines.length > 1 &&
            lines.map(({ run, points, name }) => {
              if (name !== undefined) return null;
              const end = points.at(-1);
              if (!end) return null;
              return (
                <span
                  key={run}
                  aria-hidden="true"
                  data-look={run % LOOKS}
                  className={styles.end}
                  style={{
                    left: `${percentOf(end.x, x)}%`,
                    bottom: `${percentOf(within(end).y, y)}%`,
                  }}
                >
                  {run}
                </span>
              );
            })}
        </div>
        <div className={styles.xTicks} aria-hidden="true">
          {x.ticks.map((tick) => (
            <span key={tick} style={{ left: `${percentOf(tick, x)}%` }}>
              {x.format(tick)}
            </span>
          ))}
        </div>
      </div>
    </div>
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
          <svg viewBox="0 0 32 8" aria-hidden="true" className={styles.svg}>
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
