import type { ReactNode } from 'react';
import { translate } from '@docusaurus/Translate';
import type { Shape } from '../../../../src/shape';
import { IMAGE, POOL, type Plan, type Planned } from '../../training/own/plan';
import { useNumbers } from '../LineChart';
import { drawingOf } from './drawing';
import styles from './styles.module.css';
import { dropoutWord, normWord } from './words';

interface ChainProps {
  readonly plan: Plan;
  readonly label: string;
}

/** What a network makes of an image, layer by layer, drawn to scale; where a layer does not fit, up to that one. */
export function Chain({ plan: { layers, misfit }, label }: ChainProps): ReactNode {
  const { number, percent } = useNumbers();
  const nameOf = ({ layer, name }: Planned): string => {
    if (layer.kind === 'conv') return `${name} ${layer.filter}×${layer.filter}`;
    return layer.kind === 'pool' ? `${name} ${POOL}×${POOL}` : name;
  };
  /** What stands beside a layer and changes no size. */
  const beside = (index: number): string | undefined => {
    const [before, after] = [layers[index - 1]?.layer, layers[index + 1]?.layer];
    if (after?.kind === 'norm') return normWord();
    return before?.kind === 'dropout' ? dropoutWord(percent(before.p, 0)) : undefined;
  };
  return (
    <ol className={styles.chain} aria-label={label}>
      <Stage
        kind="input"
        name={translate({ id: 'ownNetwork.input', message: 'image' })}
        shape={IMAGE}
        beside={undefined}
        parameters={undefined}
      />
      {layers.map((planned, index) => {
        const { layer, shape, parameters } = planned;
        if (layer.kind === 'relu' || layer.kind === 'norm' || layer.kind === 'dropout') return null;
        return (
          <Stage
            key={index}
            kind={layer.kind}
            name={nameOf(planned)}
            shape={shape}
            beside={beside(index)}
            parameters={parameters === 0 ? undefined : number(parameters)}
          />
        );
      })}
      {misfit && misfit.kind !== 'parameters' && (
        <li className={styles.stage} data-wrong="true">
          <span className={styles.name}>
            {misfit.kind === 'pool'
              ? `pool ${POOL}×${POOL}`
              : `${misfit.name} ${misfit.window}×${misfit.window}`}
          </span>
          <span>{translate({ id: 'ownNetwork.noOutput', message: '✗ does not fit' })}</span>
        </li>
      )}
    </ol>
  );
}

interface StageProps {
  readonly kind: string;
  readonly name: string;
  readonly shape: Shape;
  readonly beside: string | undefined;
  readonly parameters: string | undefined;
}

function Stage({ kind, name, shape, beside, parameters }: StageProps): ReactNode {
  const { width, height, rectangles } = drawingOf(shape);
  return (
    <li className={styles.stage} data-kind={kind}>
      <svg
        aria-hidden="true"
        width={width}
        height={height}
        viewBox={`0 0 ${width} ${height}`}
        className={styles.drawing}
      >
        {rectangles.map((rectangle, i) => (
          <rect key={i} {...rectangle} />
        ))}
      </svg>
      <span className={styles.name}>{name}</span>
      <code>{shape.join('×')}</code>
      {beside !== undefined && <span>{beside}</span>}
      {parameters !== undefined && (
        <span className={styles.quiet}>
          {translate({ id: 'ownNetwork.parameters', message: '{count} parameters' }, { count: parameters })}
        </span>
      )}
    </li>
  );
}
