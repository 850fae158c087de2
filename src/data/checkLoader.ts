import { UsageError } from '../errors';
import { checkBoolean, checkFunction, checkOptions, refuse } from '../checks';
import { checkGenerator } from '../random';
import { checkSize } from '../shape';
import { checkDataset } from './checkData';
import { checkWorkers } from './workers';

type Check = (what: string, value: unknown) => unknown;

/** Each option of a DataLoader, and what it has to be; all may be left out. */
const CHECKS: Readonly<Record<string, Check>> = {
  batchSize: (what, value) => checkSize(what, value),
  shuffle: checkBoolean,
  /** Whatever gives indices, and says how many. */
  sampler(what, value) {
    const isOne =
      typeof value === 'object' && value !== null && Symbol.iterator in value && 'length' in value;
    if (!isOne) refuse(what, 'a sampler, with a length and an order', value);
  },
  numWorkers: checkWorkers,
  dropLast: checkBoolean,
  collate: checkFunction,
  generator: (_, value) => checkGenerator('DataLoader', value),
};

/** `for (const batch of loader)`: the compiler refuses it, for batches come by and by; at run time this does. */
export function refuseForOf(loaders: object): void {
  Object.defineProperty(loaders, Symbol.iterator, {
    value() {
      throw new UsageError(
        'a loop over a DataLoader expected `for await (const batch of loader)`, but got no `await`',
      );
    },
  });
}

export function checkLoader(dataset: unknown, options: object): void {
  checkDataset('DataLoader', dataset);
  checkOptions('DataLoader', options, Object.keys(CHECKS));
  for (const [name, value] of Object.entries(options) as [string, unknown][])
    if (value !== undefined) CHECKS[name]?.(`DataLoader's ${name}`, value);
}
