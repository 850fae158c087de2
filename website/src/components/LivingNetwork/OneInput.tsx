import type { ReactNode } from 'react';
import Translate, { translate } from '@docusaurus/Translate';
import { pairAt, valueAt } from './closeUp';
import type { CloseUpProps } from './closeUpProps';
import { LAYERS } from './network';
import { indexOf, sheetOf } from './sheets';
import styles from './styles.module.css';
import { unflattened } from './trace';
import { mapName, numberText, placeName } from './words';

/** A number that a single one became, or that was there from the beginning. */
export function OneInput({ inside, at }: CloseUpProps): ReactNode {
  const layer = LAYERS[at.layer];
  if (!layer) return null;
  const value = numberText(valueAt(LAYERS, inside, at));
  if (layer.kind === 'input') {
    const numbers = [0, 1, 2].map((channel) => {
      const number = valueAt(LAYERS, inside, { ...at, channel });
      return `${mapName(layer, channel)} ${numberText(number)} = (${Math.round((number / 2 + 0.5) * 255)} / 255 − 0.5) / 0.5`;
    });
    return (
      <ul className={styles.words}>
        {numbers.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    );
  }
  const { before } = pairAt(LAYERS, at);
  const from =
    layer.kind === 'flatten'
      ? unflattened(layer, at.layer - 1, indexOf(sheetOf(layer), at))
      : { ...at, layer: at.layer - 1 };
  const given = valueAt(LAYERS, inside, from);
  return (
    <p className={styles.words}>
      {layer.kind === 'flatten' ? (
        <Translate id="livingNetwork.moved" values={{ value, place: placeName(before, from) }}>
          {'{value}, as it stood in {place}. Only its place is another.'}
        </Translate>
      ) : given > 0 ? (
        <Translate id="livingNetwork.let" values={{ value, place: placeName(before, from) }}>
          {'{place} was {value}: above 0, so relu leaves it.'}
        </Translate>
      ) : (
        translate(
          {
            id: 'livingNetwork.cut',
            message: '{place} was {given}: not above 0, so relu makes it 0.',
          },
          { place: placeName(before, from), given: numberText(given) },
        )
      )}
    </p>
  );
}
