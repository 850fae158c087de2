import { DataLoader, ImageDataset, nn, optim, Tensor } from '../../../src/browser';
import { numel } from '../../../src/shape';
import { ofDataset, ofFilters, ofTensor } from './pictures';
import type { Seen } from './protocol';

const isTensor = (value: unknown): value is Tensor => value instanceof Tensor;
const isDataset = (value: unknown): value is ImageDataset => value instanceof ImageDataset;

/** So many numbers stand beside a line. */
const MOST_NUMBERS = 8;

/** What is told of a value; undefined for what has nothing to tell. Nothing is computed by the engine for it, and nothing drawn. */
export function describe(value: unknown): Seen | undefined {
  if (typeof value === 'number' || typeof value === 'string' || typeof value === 'boolean')
    return { kind: 'plain', value };
  if (isTensor(value)) return ofNumbers(value);
  if (value instanceof nn.Module) {
    const parameters = [...value.parameters()];
    if (parameters.length === 0) return undefined;
    const count = parameters.reduce((sum, { shape }) => sum + numel(shape), 0);
    return { kind: 'module', parameters: count, ...picturesOf(value) };
  }
  if (isDataset(value))
    return { kind: 'images', name: nameOf(value), count: value.length, pictures: ofDataset(value) };
  if (value instanceof DataLoader) return { kind: 'batches', count: value.length };
  if (value instanceof optim.Optimizer) return ofOptimizer(value.paramGroups);
  return undefined;
}

/** What costs nothing to tell, however often it changes. */
export function isSmall(value: unknown): boolean {
  if (isTensor(value)) return value.shape.every((size) => size === 1);
  return typeof value !== 'object' && typeof value !== 'function';
}

function ofNumbers(tensor: Tensor): Seen {
  const data = Float32Array.from(tensor.data());
  const hasNumbers = data.length <= MOST_NUMBERS || tensor.dtype === 'int32';
  const pictures = ofTensor(tensor.shape, data);
  return {
    kind: 'tensor',
    shape: tensor.shape,
    ...(hasNumbers
      ? { numbers: [...data.subarray(0, MOST_NUMBERS)], isCut: data.length > MOST_NUMBERS }
      : { mean: sum(data) / data.length }),
    ...(pictures && { pictures }),
  };
}

function picturesOf(module: nn.Module): { pictures?: ReturnType<typeof ofFilters> } {
  return module instanceof nn.Conv2d && module.weight.shape[1] === 3
    ? { pictures: ofFilters(module.weight.shape, Float32Array.from(module.weight.data())) }
    : {};
}

/** A data set of one's own has no name. */
function nameOf(dataset: ImageDataset): string {
  return 'name' in dataset && typeof dataset.name === 'string' ? dataset.name : '';
}

function ofOptimizer(groups: readonly optim.ParamGroup<optim.LearningRate>[]): Seen {
  const tensors = groups.flatMap(({ params }) => params);
  const gradients = tensors.flatMap(({ grad }) => (grad === null ? [] : [grad]));
  return {
    kind: 'optimizer',
    lr: groups[0]?.lr ?? NaN,
    weights: meanSize(tensors),
    ...(gradients.length > 0 && { gradients: meanSize(gradients) }),
  };
}

function meanSize(tensors: readonly Tensor[]): number {
  let [size, count] = [0, 0];
  for (const tensor of tensors) {
    const data = tensor.data();
    for (const number of data) size += Math.abs(number);
    count += data.length;
  }
  return size / count;
}

function sum(numbers: Iterable<number>): number {
  let total = 0;
  for (const number of numbers) total += number;
  return total;
}
