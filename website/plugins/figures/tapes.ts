import { nn, setEngine, tensor, type Tensor } from '../../../src';
import { lossOf, pooledSum } from '../../../lessons/closer/04b-rules';
import type { Tape, TapesData } from './data';
import { recordTape } from './recordTape';

/** The graphs of lesson 4b, of the functions of its closer look, and with its numbers. */
export async function tapes(): Promise<TapesData> {
  await setEngine('cpu');
  return { one: one(-1), two: two(), stopped: one(-7), pooled: pooled() };
}

const given = (number: number): Tensor => tensor([number], [1]);
const parameter = (number: number): nn.Parameter => new nn.Parameter(Float32Array.of(number), [1]);

/** The loss of one image, 2, where the weight is 3. */
function one(bias: number): Tape {
  const [w, b, x, target] = [parameter(3), parameter(bias), given(2), given(3)];
  return recordTape(lossOf(w, b, x, target), namesOf({ w, b, x, target }));
}

/** Of two images, 2 and 1, together. */
function two(): Tape {
  const [w, b, x1, x2, target] = [parameter(3), parameter(-1), given(2), given(1), given(3)];
  const loss = lossOf(w, b, x1, target).add(lossOf(w, b, x2, target));
  return recordTape(loss, namesOf({ w, b, x1, x2, target }));
}

function pooled(): Tape {
  const image = new nn.Parameter(Float32Array.of(2, 5, 1, 3, 4, 0, 2, 0), [1, 2, 4, 1]);
  return recordTape(pooledSum(image), namesOf({ image }));
}

function namesOf(tensors: Readonly<Record<string, Tensor>>): Map<Tensor, string> {
  return new Map(Object.entries(tensors).map(([name, of]) => [of, name]));
}
