import type { ReactNode } from 'react';
import { translate } from '@docusaurus/Translate';
import { fixed } from '../ValueSlider';
import { ACTIVATIONS, pointsOf, REACH, tangentAt, type ActivationId } from './arithmetic';
import styles from './styles.module.css';

const UNIT = 40;
const LEFT = 18;
const TOP = 12;
const HIGHEST = 4;
const LOWEST = -1;

const across = (x: number): number => LEFT + (x + REACH) * UNIT;
const down = (y: number): number => TOP + (HIGHEST - y) * UNIT;

/** Where a curve's name stands: beside the curve, where the others are not. */
const NAMES: Readonly<Record<ActivationId, { x: number; y: number; anchor: 'start' | 'end' }>> = {
  relu: { x: 2.6, y: 2.9, anchor: 'end' },
  sigmoid: { x: -0.9, y: 0.5, anchor: 'end' },
  tanh: { x: -3.9, y: -0.78, anchor: 'start' },
};

/** A line in the style of the curve, for plot and legend. */
export function LineSample({ id }: { readonly id: ActivationId }): ReactNode {
  return (
    <svg className={styles.sample} viewBox="0 0 36 8" aria-hidden="true">
      <line className={styles.curve} data-curve={id} x1={1} y1={4} x2={35} y2={4} />
    </svg>
  );
}

function Marker({
  id,
  x,
  y,
}: {
  readonly id: ActivationId;
  readonly x: number;
  readonly y: number;
}): ReactNode {
  const place = { className: styles.marker, 'data-curve': id };
  if (id === 'relu') return <circle {...place} cx={x} cy={y} r={5} />;
  if (id === 'sigmoid') return <rect {...place} x={x - 4.5} y={y - 4.5} width={9} height={9} />;
  return <path {...place} d={`M${x} ${y - 6.5}L${x + 6} ${y + 4.5}H${x - 6}Z`} />;
}

function Axes(): ReactNode {
  return (
    <g>
      {[-4, -2, 2, 4].map((x) => (
        <g key={x}>
          <line className={styles.grid} x1={across(x)} x2={across(x)} y1={down(HIGHEST)} y2={down(LOWEST)} />
          <text className={styles.tick} x={across(x)} y={down(LOWEST) + 16} textAnchor="middle">
            {fixed(x, 0)}
          </text>
        </g>
      ))}
      {[-1, 1, 2, 3, 4].map((y) => (
        <g key={y}>
          <line className={styles.grid} x1={across(-REACH)} x2={across(REACH)} y1={down(y)} y2={down(y)} />
          <text className={styles.tick} x={across(0) - 4} y={down(y) + (y === 4 ? 12 : -3)} textAnchor="end">
            {fixed(y, 0)}
          </text>
        </g>
      ))}
      <line className={styles.axis} x1={across(-REACH)} x2={across(REACH)} y1={down(0)} y2={down(0)} />
      <line className={styles.axis} x1={across(0)} x2={across(0)} y1={down(HIGHEST)} y2={down(LOWEST)} />
    </g>
  );
}

function Curve({
  id,
  x,
  slope,
}: {
  readonly id: ActivationId;
  readonly x: number;
  readonly slope: boolean;
}): ReactNode {
  const activation = ACTIVATIONS[id];
  const tangent = tangentAt(activation, x, 1.6);
  return (
    <g>
      <polyline
        className={styles.curve}
        data-curve={id}
        points={pointsOf(activation)
          .map((point) => `${across(point.x)},${down(point.y).toFixed(2)}`)
          .join(' ')}
      />
      {slope && (
        <line
          className={styles.tangent}
          x1={across(tangent.x1)}
          y1={down(tangent.y1)}
          x2={across(tangent.x2)}
          y2={down(tangent.y2)}
        />
      )}
      <Marker id={id} x={across(x)} y={down(activation.value(x))} />
      <text
        className={styles.name}
        data-curve={id}
        x={across(NAMES[id].x)}
        y={down(NAMES[id].y)}
        textAnchor={NAMES[id].anchor}
      >
        {activation.name}
      </text>
    </g>
  );
}

/** The plot for who can't see it. */
function inWords(shown: readonly ActivationId[], x: number): string {
  if (shown.length === 0) return translate({ id: 'activation.empty', message: 'A plot without curves' });
  const values = shown.map((id) => `${ACTIVATIONS[id].name} ${fixed(ACTIVATIONS[id].value(x), 3)}`);
  return translate(
    {
      id: 'activation.plot',
      message: 'Curves from x = −4 to 4, with a marker on each. At x = {x}: {values}.',
    },
    { x: fixed(x, 1), values: values.join(', ') },
  );
}

interface PlotProps {
  readonly shown: readonly ActivationId[];
  readonly x: number;
  readonly slopes: boolean;
}

/** The curves from -4 to 4, with a marker on each at x. */
export function Plot({ shown, x, slopes }: PlotProps): ReactNode {
  return (
    <svg
      className={styles.plot}
      viewBox={`0 0 ${2 * LEFT + 2 * REACH * UNIT} ${TOP + (HIGHEST - LOWEST) * UNIT + 24}`}
      role="img"
      aria-label={inWords(shown, x)}
    >
      <Axes />
      <line className={styles.here} x1={across(x)} x2={across(x)} y1={down(HIGHEST)} y2={down(LOWEST)} />
      {shown.map((id) => (
        <Curve key={id} id={id} x={x} slope={slopes} />
      ))}
    </svg>
  );
}
