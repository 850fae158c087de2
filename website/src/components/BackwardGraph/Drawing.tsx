import type { ReactNode } from 'react';
import clsx from 'clsx';
import type { Tape } from '../../../plugins/figures/data';
import { layout } from './layout';
import styles from './styles.module.css';
import type { Gradients } from './walk';
import { formatNumbers } from './words';

/** Units of a row in the drawing; the style sheet says how high one is. */
const ROW = 100;

interface DrawingProps {
  readonly tape: Tape;
  readonly gradients: Gradients;
  /** The operation that has just handed on its gradient. */
  readonly current: number | undefined;
  readonly onChoose: (node: number) => void;
}

/** Values from the top down; under each the gradient that has arrived. Operations are buttons. */
export function Drawing({ tape: { nodes }, gradients, current, onChoose }: DrawingProps): ReactNode {
  const spots = layout(nodes);
  const rows = Math.max(...spots.map(({ row }) => row)) + 1;
  const widest = Math.max(...spots.map(({ row }) => spots.filter((spot) => spot.row === row).length));
  return (
    <div className={styles.drawing} style={{ height: `calc(${rows} * var(--row-height))` }}>
      <svg viewBox={`0 0 100 ${rows * ROW}`} preserveAspectRatio="none" aria-hidden="true">
        {nodes.flatMap(({ inputs }, node) =>
          inputs.map((input, i) => {
            const [from, to] = [spots[input], spots[node]];
            if (from === undefined || to === undefined) return null;
            // The two edges of `w · w` side by side.
            const aside = inputs.indexOf(input) === inputs.lastIndexOf(input) ? 0 : i * 4 - 2;
            return (
              <line
                key={`${node} ${i}`}
                x1={from.x * 100 + aside}
                y1={(from.row + 0.5) * ROW}
                x2={to.x * 100 + aside}
                y2={(to.row + 0.5) * ROW}
                className={clsx(styles.edge, node === current && styles.currentEdge)}
              />
            );
          }),
        )}
      </svg>
      {nodes.map(({ name, operation, needsGradient, values }, node) => {
        const gradient = gradients[node] ?? null;
        const place = {
          left: `${(spots[node]?.x ?? 0) * 100}%`,
          top: `calc(${(spots[node]?.row ?? 0) + 0.5} * var(--row-height))`,
          width: `min(10rem, ${100 / widest}% - 0.4rem)`,
        };
        const inside = (
          <>
            <span className={styles.name}>{name}</span>
            <span>{formatNumbers(values)}</span>
            <span className={styles.gradient}>
              {needsGradient ? (gradient === null ? '·' : `grad ${formatNumbers(gradient)}`) : ''}
            </span>
          </>
        );
        if (operation === null) {
          return (
            <div key={node} className={clsx(styles.node, needsGradient && styles.parameter)} style={place}>
              {inside}
            </div>
          );
        }
        return (
          <button
            key={node}
            type="button"
            className={clsx(styles.node, styles.operation)}
            style={place}
            aria-pressed={node === current}
            onClick={() => onChoose(node)}
          >
            {inside}
          </button>
        );
      })}
    </div>
  );
}
