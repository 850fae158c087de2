import type { MouseEvent, ReactNode } from 'react';
import clsx from 'clsx';
import { formatNumber } from './format';
import { groundOf } from './ground';
import styles from './styles.module.css';
import type { Area, CellKind, PartlyFilled } from './window';

interface NumberGridProps {
  readonly values: PartlyFilled;
  /** What stands below it, for all to see. */
  readonly title: string;
  /** The picture as a text, with its numbers. */
  readonly label: string;
  readonly kindOf?: (row: number, column: number) => CellKind;
  /** Framed: where the window lies, or the number that was written last. */
  readonly frame?: Area;
  /** A ring around one number. */
  readonly ring?: readonly [row: number, column: number];
  /** A press on a cell. For pointers alone: what it does can be done by keyboard elsewhere. */
  readonly onCell?: (row: number, column: number) => void;
  /** Numbers with three decimals, in cells that are wide enough, on a ground that shows how large they are. */
  readonly measured?: Measured;
}

export interface Measured {
  /** The number that has the full colour. */
  readonly most: number;
  readonly text: (value: number) => string;
}

/** In the units of the drawing; how large a cell is on the page, `--cell` says. */
const CELL = 30;
const WIDE = 46;
/** Room for half of the frame's line. */
const MARGIN = 2;
/** What crosses a cell out leaves the middle free, so that its number can be read. */
const CROSS = 9;

/** A grid of cells with a number in each. */
export function NumberGrid(props: NumberGridProps): ReactNode {
  const { values, title, label, kindOf, frame, ring, onCell, measured } = props;
  const across = measured ? WIDE : CELL;
  const rows = values.length;
  const columns = values[0]?.length ?? 0;
  const kind = (row: number, column: number): CellKind => kindOf?.(row, column) ?? 'plain';
  const press = ({ currentTarget, clientX, clientY }: MouseEvent<SVGSVGElement>): void => {
    const { left, top, width, height } = currentTarget.getBoundingClientRect();
    const index = (part: number, count: number): number =>
      Math.max(0, Math.min(count - 1, Math.floor(part * count)));
    onCell?.(index((clientY - top) / height, rows), index((clientX - left) / width, columns));
  };
  return (
    <div className={styles.titled}>
      <svg
        role="img"
        aria-label={label}
        className={clsx(styles.grid, onCell && styles.pressable)}
        onClick={onCell && press}
        viewBox={`${-MARGIN} ${-MARGIN} ${columns * across + 2 * MARGIN} ${rows * CELL + 2 * MARGIN}`}
        style={{ width: measured ? columns * across + 2 * MARGIN : `calc(${columns} * var(--cell))` }}
      >
        {values.map((cells, row) =>
          cells.map((value, column) => (
            <Cell
              key={`${row} ${column}`}
              {...{ row, column, across }}
              kind={kind(row, column)}
              ground={measured && value !== null ? groundOf(value, measured.most) : undefined}
            />
          )),
        )}
        {frame && (
          <rect
            className={styles.frame}
            style={{ transform: `translate(${frame.left * across}px, ${frame.top * CELL}px)` }}
            width={frame.width * across}
            height={frame.height * CELL}
          />
        )}
        {ring && (
          <ellipse
            className={styles.ring}
            cx={(ring[1] + 0.5) * across}
            cy={(ring[0] + 0.5) * CELL}
            rx={across / 2 - 3}
            ry={CELL / 2 - 3}
          />
        )}
        {values.map((cells, row) =>
          cells.map(
            (value, column) =>
              value !== null && (
                <NumberText
                  key={`${row} ${column}`}
                  {...{ row, column, across }}
                  kind={kind(row, column)}
                  text={(measured?.text ?? formatNumber)(value)}
                />
              ),
          ),
        )}
      </svg>
      <span className={styles.title}>{title}</span>
    </div>
  );
}

interface CellProps {
  readonly row: number;
  readonly column: number;
  readonly kind: CellKind;
  /** The width of a cell. */
  readonly across: number;
}

function Cell({
  row,
  column,
  kind,
  across,
  ground,
}: CellProps & { readonly ground: string | undefined }): ReactNode {
  const [x, y] = [column * across, row * CELL];
  const gap = CELL - 2 * CROSS;
  return (
    <g className={clsx(styles.cell, styles[kind])}>
      <rect x={x} y={y} width={across} height={CELL} style={ground ? { fill: ground } : undefined} />
      {kind === 'unread' && <path d={`M${x} ${y}l${CROSS} ${CROSS}m${gap} ${gap}l${CROSS} ${CROSS}`} />}
    </g>
  );
}

function NumberText({ row, column, kind, across, text }: CellProps & { readonly text: string }): ReactNode {
  return (
    <text
      className={clsx(styles.number, text.length > 2 && styles.long, styles[kind])}
      data-measured={across === WIDE}
      x={(column + 0.5) * across}
      y={(row + 0.5) * CELL}
    >
      {text}
    </text>
  );
}
