import {
  checkBoolean,
  checkFunction,
  checkList,
  checkNumber,
  checkOptions,
  checkPath,
  checkText,
  refuse,
} from '../checks';
import { checkSize } from '../shape';
import { checkTransform } from '../transforms/checkTransform';

type Check = (what: string, value: unknown) => unknown;
const checkMs: Check = (what, value) => checkNumber(what, value, 0);

/** Each option of `CIFAR10.open`, and what it has to be; but for the first two, they may be left out. */
const CHECKS: Readonly<Record<string, Check>> = {
  root: checkPath,
  train: checkBoolean,
  download: checkBoolean,
  archive: checkPath,
  limit: (what, value) => checkSize(what, value),
  mirrors(what, value) {
    checkList(what, value, 'addresses');
    for (const address of value as readonly unknown[]) checkText(what, address);
  },
  transform: checkTransform,
  onProgress: checkFunction,
  signal(what, value) {
    if (!(value instanceof AbortSignal)) refuse(what, 'an AbortSignal', value);
  },
  connectTimeoutMs: checkMs,
  stallTimeoutMs: checkMs,
  retries: (what, value) => checkSize(what, value, 0),
  retryDelayMs: checkMs,
};
const NEEDED = ['root', 'train'];

export function checkOpen(options: object): void {
  checkOptions('CIFAR10.open', options, Object.keys(CHECKS));
  const given = new Map<string, unknown>(Object.entries(options));
  for (const [name, check] of Object.entries(CHECKS)) {
    const value = given.get(name);
    if (value !== undefined || NEEDED.includes(name)) check(`CIFAR10.open's ${name}`, value);
  }
}
