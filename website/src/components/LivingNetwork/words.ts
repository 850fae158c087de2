import { translate } from '@docusaurus/Translate';
import { fixed } from '../ValueSlider/numbers';
import type { Layer } from './layers';
import { LAST, LAYERS } from './network';
import { indexOf, sheetOf, type At } from './sheets';

/** With four digits, and no more decimals than three: so a number fits into its cell. */
export function numberText(value: number): string {
  const size = Math.abs(value);
  return fixed(value, size < 9.9995 ? 3 : size < 99.995 ? 2 : 1);
}

/** Which number of a layer is meant; of the last layer, by its class. */
export function placeName(layer: Layer, at: At, classes?: readonly string[]): string {
  const { name, output } = layer;
  if (classes !== undefined && layer === LAYERS[LAST]) return `${name}, ${classes[at.row] ?? ''}`;
  if (output.length === 1)
    return translate(
      { id: 'livingNetwork.unit', message: '{name}, number {number} of {count}' },
      { name, number: indexOf(sheetOf(layer), at) + 1, count: output[0] ?? 0 },
    );
  const values = { name, row: at.row, column: at.column };
  if (layer.kind === 'input')
    return translate({ id: 'livingNetwork.pixel', message: '{name}, row {row}, column {column}' }, values);
  return translate(
    { id: 'livingNetwork.place', message: '{name}, map {map}, row {row}, column {column}' },
    { ...values, map: at.channel + 1 },
  );
}

/** What the maps before a layer are called: those of the picture are its colours. */
export function mapName(before: Layer, channel: number): string {
  if (before.kind !== 'input')
    return translate({ id: 'livingNetwork.map', message: 'map {map}' }, { map: channel + 1 });
  return (
    [
      translate({ id: 'livingNetwork.red', message: 'red' }),
      translate({ id: 'livingNetwork.green', message: 'green' }),
      translate({ id: 'livingNetwork.blue', message: 'blue' }),
    ][channel] ?? ''
  );
}
