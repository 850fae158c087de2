import { ENGINES, type optim } from '../src';
import type { LabOptions, Remembered } from './options';

/** What a checkpoint says of a run in words, each by its name as JSON among the file's texts. */
export interface Facts {
  /** Passes done before the running one. */
  readonly epoch: number;
  /** Batches done in it. */
  readonly batch: number;
  readonly runningLoss: number;
  /** Has the network been saved and tested? */
  readonly finished: boolean;
  readonly optimizer: {
    readonly kind: string;
    readonly paramGroups: readonly optim.SavedGroup<optim.SGDOptions>[];
  };
  /** Those that a run goes on with. */
  readonly options: Partial<Pick<LabOptions, Remembered>>;
  /** The best pass so far, where images are held out. */
  readonly validation?: { readonly epoch: number; readonly loss: number; readonly accuracy: number };
  readonly versions: object;
}

/** The texts' facts; undefined where they are not what a checkpoint has. */
export function factsOf(texts: Readonly<Record<string, string>>): Facts | undefined {
  const facts = Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, parsed(text)]));
  return isFacts(facts) ? facts : undefined;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

type Raw = Readonly<Record<string, unknown>>;
type Check = (value: unknown) => boolean;

function isFacts(facts: Raw): facts is Raw & Facts {
  const { epoch, batch, runningLoss, finished, optimizer, options, validation, versions } = facts;
  return (
    [epoch, batch].every(isCount) &&
    Number.isFinite(runningLoss) &&
    typeof finished === 'boolean' &&
    isObject(versions) &&
    isObject(options) &&
    areOptions(options) &&
    isOptimizer(optimizer) &&
    agree(optimizer, options) &&
    (validation === undefined || isValidation(validation))
  );
}

/** Without what a terminal would obey. */
const isText = (value: unknown): boolean => typeof value === 'string' && /^\P{Cc}+$/u.test(value);
const isAmount = (value: unknown): boolean => Number.isFinite(value) && Number(value) >= 0;
const isPart = (value: unknown): boolean => isAmount(value) && value !== 0 && Number(value) < 1;
const isNumber = (value: unknown): boolean => isCount(value) && value !== 0;
const isOneOf = (values: readonly unknown[]) => (value: unknown) => values.includes(value);

/** What an option may be: the file may come from anybody. */
const OPTIONS = new Map<string, Check>(
  Object.entries<Check>({
    data: isOneOf(['auto', 'cifar10', 'shapes']),
    engine: isOneOf(ENGINES),
    plain: isOneOf([true, false]),
    ...{ root: isText, save: isText, lr: isAmount, momentum: isAmount, validate: isPart },
    ...{ seed: isCount, workers: isCount, epochs: isNumber, batchSize: isNumber, trainSize: isNumber },
    ...{ testSize: isNumber, patience: isNumber, checkpointEvery: isNumber },
  } satisfies Record<Remembered, Check>),
);

/** Whether each is one that a run goes on with, and not one that would have it ask a server for images, for example. */
function areOptions(options: Raw): boolean {
  return Object.entries(options).every(([name, value]) => OPTIONS.get(name)?.(value));
}

function isOptimizer(value: unknown): value is Facts['optimizer'] {
  if (!isObject(value) || !Array.isArray(value.paramGroups)) return false;
  return value.paramGroups.every((group) => isObject(group) && Array.isArray(group.params));
}

/** The lab changes no setting on the way. */
function agree({ paramGroups }: Facts['optimizer'], { lr, momentum }: Raw): boolean {
  const isSame = (now: number, then: unknown): boolean => then === undefined || now === then;
  return paramGroups.every((group) => isSame(group.lr, lr) && isSame(group.momentum, momentum));
}

function isValidation(value: unknown): boolean {
  return isObject(value) && isCount(value.epoch) && [value.loss, value.accuracy].every(Number.isFinite);
}

function isCount(value: unknown): boolean {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}

function isObject(value: unknown): value is Raw {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
