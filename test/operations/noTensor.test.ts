import * as lab from '../../src';
import { nn, tensor, UsageError } from '../../src';

/** What a program without types may give in place of a tensor. */
const NONSENSE = [undefined, null, 3, '3', [], {}, () => 1, { shape: [2, 2], data: new Float32Array(4) }];

type Program = (...args: unknown[]) => unknown;
const called = (functions: object, names: string): [string, Program][] =>
  names.split(' ').map((name) => [name, (functions as Record<string, Program>)[name]!]);
const x = () =>
  tensor([
    [1, 2],
    [3, 4],
  ]);

const ofOne = [
  ...called(lab, 'exp log sqrt sum mean max argMax backward'),
  ...called(nn.functional, 'relu sigmoid tanh softmax logSoftmax flatten dropout'),
];
const ofTwo = [
  ...called(lab, 'add sub mul div matmul'),
  ...called(nn.functional, 'linear mseLoss crossEntropy'),
];
const others: [string, Program][] = [
  ['sum along an axis', (value) => (lab.sum as Program)(value, 0)],
  ['reshape', (value) => (lab.reshape as Program)(value, [4])],
  ['permute', (value) => (lab.permute as Program)(value, [1, 0])],
  ['transpose', (value) => (lab.transpose as Program)(value, 0, 1)],
  ['slice', (value) => (lab.slice as Program)(value, 0, 1)],
  ['cat', (value) => (lab.cat as Program)([x(), value])],
  ['stack', (value) => (lab.stack as Program)([value, x()])],
  ['conv2d', (value) => (nn.functional.conv2d as Program)(value, lab.ones([1, 1, 1, 1]), null)],
  ["conv2d's weight", (value) => (nn.functional.conv2d as Program)(lab.ones([1, 1, 1, 1]), value, null)],
  ['maxPool2d', (value) => (nn.functional.maxPool2d as Program)(value, { kernelSize: 1 })],
  ['avgPool2d', (value) => (nn.functional.avgPool2d as Program)(value, { kernelSize: 1 })],
  ['batchNorm', (value) => (nn.functional.batchNorm as Program)(value, null, null, { training: true })],
  ['Linear', (value) => new nn.Linear(2, 2).forward(value as never)],
  ['Conv2d', (value) => new nn.Conv2d(1, 1, 1).forward(value as never)],
  ['MaxPool2d', (value) => new nn.MaxPool2d(1).forward(value as never)],
  ['BatchNorm2d', (value) => new nn.BatchNorm2d(1).forward(value as never)],
];

beforeAll(() => lab.setEngine('cpu'));

describe.each([
  ...ofOne,
  ...ofTwo.map(([name, f]): [string, Program] => [
    `${name}, first`,
    (value) => (name === 'linear' ? f(value, x(), null) : f(value, x())),
  ]),
  ...ofTwo
    .filter(([name]) => name !== 'linear')
    .map(([name, f]): [string, Program] => [`${name}, second`, (value) => f(x(), value)]),
  ...others,
])('what is no tensor is refused by %s', (name, program) => {
  test.each(NONSENSE.map((value) => [value]))('%p', (value) => {
    // These take a number, too.
    if (typeof value === 'number' && /^(add|sub|mul|div), second/.test(name)) return;
    expect(() => program(value)).toThrow(UsageError);
    expect(() => program(value)).toThrow(/expected a tensor, but got/);
  });
});

test('what is no list of numbers is refused', () => {
  for (const value of [undefined, null, 4, '4', {}]) {
    expect(() => (lab.reshape as Program)(x(), value)).toThrow('reshape expected numbers in a list');
    expect(() => (lab.permute as Program)(x(), value)).toThrow('permute expected numbers in a list');
    expect(() => (lab.cat as Program)(value)).toThrow('cat expected a list of tensors');
    expect(() => (lab.stack as Program)(value)).toThrow('stack expected a list of tensors');
  }
  for (const value of [null, NaN, 0.5, '1'])
    expect(() => (lab.slice as Program)(x(), 0, value)).toThrow('slice expected whole numbers as places');
});
