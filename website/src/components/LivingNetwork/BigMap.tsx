import { useId, useMemo, type KeyboardEvent, type ReactNode } from 'react';
import Translate, { translate } from '@docusaurus/Translate';
import type { Inside } from '../../training/inside/questions';
import { opaque } from '../opaque';
import { moved } from '../Samples/position';
import { painted } from './colours';
import { FeatureMap } from './FeatureMap';
import type { Layer } from './layers';
import { mapOf, sheetOf, type At } from './sheets';
import styles from './styles.module.css';

interface BigMapProps {
  readonly layer: Layer;
  readonly inside: Inside;
  readonly seen: Uint8Array;
  readonly at: At;
  readonly chosen: At;
  readonly most: number;
  readonly nameOf: (at: At) => string;
  readonly onPoint: (at: At | undefined) => void;
  readonly onChoose: (at: At) => void;
}

/** So high it is at most, if it is not wider then. */
const HEIGHT = 15;
const MAPS: Readonly<Record<string, number>> = { PageUp: -1, PageDown: 1 };

/** One map, large: the arrow keys go from number to number, Page up and down from map to map. */
export function BigMap(props: BigMapProps): ReactNode {
  const { layer, inside, seen, at, chosen, most, nameOf, onPoint, onChoose } = props;
  const help = useId();
  const sheet = sheetOf(layer);
  const { rows, columns, channels } = sheet;
  const numbers = inside.outputs[at.layer];
  const isPicture = layer.kind === 'input';
  const pixels = useMemo(
    () =>
      isPicture
        ? opaque(seen)
        : painted(mapOf(numbers ?? new Float32Array(), sheetOf(layer), at.channel), most),
    [isPicture, seen, numbers, layer, at.channel, most],
  );
  const press = (event: KeyboardEvent): void => {
    const step = MAPS[event.key];
    const channel = step === undefined ? undefined : (chosen.channel + step + channels) % channels;
    const to = channel === undefined ? moved(chosen, event.key, rows, columns) : { channel };
    if (!to || (channel !== undefined && (isPicture || channels === 1))) return;
    event.preventDefault();
    onChoose({ ...chosen, ...to });
  };
  return (
    <>
      <div
        role="application"
        tabIndex={0}
        aria-label={nameOf(chosen)}
        aria-describedby={help}
        className={styles.big}
        style={{ maxWidth: `max(2rem, ${(HEIGHT * columns) / rows}rem)` }}
        onKeyDown={press}
        onPointerLeave={() => onPoint(undefined)}
      >
        <FeatureMap
          pixels={pixels}
          rows={rows}
          columns={columns}
          frames={[{ how: 'here', top: at.row, left: at.column, height: 1, width: 1 }]}
          onPoint={(position) => onPoint({ ...at, ...position })}
          onPress={(position) => onChoose({ ...at, ...position })}
        />
      </div>
      <p id={help} className={styles.help}>
        {channels === 1 || isPicture ? (
          <Translate id="livingNetwork.help">Touch it, or use the arrow keys.</Translate>
        ) : (
          translate(
            {
              id: 'livingNetwork.helpMaps',
              message: 'Touch it, or use the arrow keys; Page up and Page down go through the {maps} maps.',
            },
            { maps: channels },
          )
        )}
      </p>
    </>
  );
}
