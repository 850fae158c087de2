import { translate } from '@docusaurus/Translate';
import type { Design } from '../../training/own/design';

/** Batch norm, as it stands beside a layer. */
export function normWord(): string {
  return translate({ id: 'ownNetwork.norm', message: 'batch norm' });
}

/** How much is left out; `part` is in percent. */
export function dropoutWord(part: string): string {
  return translate({ id: 'ownNetwork.dropped', message: 'dropout {part}' }, { part });
}

/** A network in a line: `conv 3×3, 6, pool; fc 120`. Its last layer, which all have, is left out. */
export function designWords(
  { convolutions, hidden, dropout }: Design,
  percent: (part: number, digits: number) => string,
): string {
  const layers = convolutions.map(({ filter, channels, norm, pool }) =>
    [`conv ${filter}×${filter}`, channels, ...(norm ? [normWord()] : []), ...(pool ? ['pool'] : [])].join(
      ', ',
    ),
  );
  const dropped = dropout === 0 ? [] : [dropoutWord(percent(dropout, 0))];
  return [...layers, ...hidden.map((numbers) => `fc ${numbers}`), ...dropped].join('; ');
}
