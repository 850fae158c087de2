import { Fragment, useMemo, useRef, type ReactNode } from 'react';
import { translate } from '@docusaurus/Translate';
import { useRoving } from '../useRoving';
import { Answers } from './Answers';
import { Edges } from './Edges';
import { FeatureMap, type Frame } from './FeatureMap';
import { LAST, LAYERS } from './network';
import type { At } from './sheets';
import { drawnOf, type Drawn, type Sight } from './sight';
import styles from './styles.module.css';
import type { Lit } from './trace';

interface OverviewProps {
  readonly sight: Sight;
  /** The number that the reader chose, and the parts that are lit: by the layers. */
  readonly at: At;
  readonly trace: readonly (Lit | undefined)[];
  /** The layer of the number that is lit. */
  readonly from: number;
  readonly onPoint: (at: At | undefined) => void;
  readonly onPress: (at: At) => void;
  readonly onLayer: (layer: number) => void;
  /** What is told of the chosen layer: below it, or below all where they stand side by side. */
  readonly children: ReactNode;
}

/** All layers with what each gives. */
export function Overview(props: OverviewProps): ReactNode {
  const { sight, at, trace, from, onPoint, onPress, onLayer, children } = props;
  const drawn = useMemo(() => drawnOf(LAYERS, sight), [sight]);
  const roving = useRoving('button[data-layer]');
  const list = useRef<HTMLOListElement>(null);
  return (
    <div className={styles.network}>
      <ol
        ref={list}
        className={styles.layers}
        aria-label={translate({ id: 'livingNetwork.layers', message: 'Layers of the network' })}
        onPointerLeave={() => onPoint(undefined)}
        {...roving}
      >
        {drawn.map((one, i) => (
          <Fragment key={i}>
            <li className={styles.layer} data-kind={one.layer.kind} data-channels={one.maps.length}>
              <button
                type="button"
                data-layer={i}
                tabIndex={i === at.layer ? 0 : -1}
                aria-pressed={i === at.layer}
                className={styles.head}
                onClick={() => onLayer(i)}
              >
                <code className={styles.name}>{one.layer.name.replace('Pool', '\u200bPool')}</code>
                <span>{shapeText(one.layer.output)}</span>
              </button>
              <Maps
                drawn={one}
                lit={trace[i]}
                how={i === from ? 'here' : i === from - 1 ? 'near' : 'far'}
                atOf={(channel, position) => ({ layer: i, channel, ...position })}
                onPoint={onPoint}
                onPress={onPress}
              />
              {i === LAST && <Answers classes={sight.classes} probabilities={sight.probabilities} />}
            </li>
            {i === at.layer && <li className={styles.told}>{children}</li>}
          </Fragment>
        ))}
      </ol>
      <Edges within={list} lit={trace} />
    </div>
  );
}

/** Where there is little room, it is broken before the channels. */
function shapeText(shape: readonly number[]): string {
  const [rows, columns, channels] = shape;
  return columns === undefined ? `${rows}` : `${rows}×${columns}\u200b×${channels}`;
}

interface MapsProps {
  readonly drawn: Drawn;
  readonly lit: Lit | undefined;
  readonly how: Frame['how'];
  readonly atOf: (channel: number, position: { readonly row: number; readonly column: number }) => At;
  readonly onPoint: (at: At) => void;
  readonly onPress: (at: At) => void;
}

function Maps({ drawn: { layer, sheet, maps }, lit, how, atOf, onPoint, onPress }: MapsProps): ReactNode {
  const framesOf = (channel: number): readonly Frame[] => {
    const isLit = lit && (layer.kind === 'input' || (lit.channel ?? channel) === channel);
    return isLit ? lit.areas.map((area) => ({ ...area, how })) : [];
  };
  return (
    <div className={styles.maps}>
      {maps.map((pixels, channel) => (
        <FeatureMap
          key={channel}
          pixels={pixels}
          rows={sheet.rows}
          columns={sheet.columns}
          frames={framesOf(channel)}
          onPoint={(position) => onPoint(atOf(channel, position))}
          onPress={(position) => onPress(atOf(channel, position))}
        />
      ))}
    </div>
  );
}
