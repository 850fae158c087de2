import { refuse } from '../checks';
import { checkSize } from '../shape';

/** What has a length: a data set, a list. */
export function checkSized(what: string, value: unknown): void {
  const isText = typeof value === 'string';
  const isObject = typeof value === 'object' && value !== null && 'length' in value;
  if (!isText && !isObject) return refuse(what, 'a data set', value);
  checkSize(`the length of ${what}'s data set`, value.length, 0);
}

export function checkDataset(what: string, value: unknown): void {
  const isOne =
    typeof value === 'object' && value !== null && 'get' in value && typeof value.get === 'function';
  if (!isOne) refuse(what, 'a data set, with a length and get(index)', value);
  checkSized(what, value);
}

/** Gives the index. */
export function checkIndex(value: unknown, length: number): number {
  if (Number.isInteger(value) && (value as number) >= 0 && (value as number) < length) return value as number;
  return refuse(
    'a data set',
    length === 0 ? 'no index, for it is empty,' : `an index from 0 to ${length - 1}`,
    value,
  );
}
