import * as lab from '../../src';
import { nn, ones, tensor, zeros } from '../../src';
import { options, place, type Cases } from './values';

const x = (): lab.Tensor<readonly [2, 3]> =>
  tensor([
    [1, 2, 3],
    [4, 5, 6],
  ]);
const leaf = (): lab.Tensor<readonly []> => tensor([1], [], { requiresGrad: true });
const ofOne = (f: (x: never) => unknown, accepts = 'a_tensor'): Cases => [place('x', f, accepts)];
/** A second tensor, or a number. */
const operand = 'NaN Infinity -Infinity -1 0 0.5 1e9 2**53';
const axis = 'undefined 0 -1';

export const CORE: Readonly<Record<string, Cases>> = {
  setEngine: [
    place('name', (v) => lab.setEngine(v), 'undefined'),
    ...options((v) => lab.setEngine('cpu', v), { batchSize: '1e9', plain: 'true []' }),
  ],
  quick: [
    place('name', (v) => lab.quick(v, () => x().raw)),
    place('formula', (v) => lab.quick('add' as never, v)),
  ],
  engineName: [],
  memory: [],
  checkWritable: [place('path', (v) => lab.checkWritable(v), "'x'")],
  UsageError: [],
  Generator: [place('seed', (v) => new lab.Generator(v), 'undefined 0 -1 0.5 1e9 2**53 10n')],
  'Generator.manualSeed': [
    place('seed', (v) => new lab.Generator(1).manualSeed(v), '0 -1 0.5 1e9 2**53 10n'),
  ],
  'Generator.randint': [place('high', (v) => new lab.Generator(1).randint(v), '1e9')],
  'Generator.uniform': [
    place('from', (v) => new lab.Generator(1).uniform(v), 'undefined -1 0 0.5'),
    place('to', (v) => new lab.Generator(1).uniform(0, v), 'undefined 0 0.5 1e9 2**53'),
  ],
  'Generator.randperm': [place('n', (v) => new lab.Generator(1).randperm(v), '0')],
  'Generator.setState': [place('state', (v) => new lab.Generator(1).setState(v))],
  getRngState: [],
  setRngState: [place('state', (v) => lab.setRngState(v))],
  finite: [place('loss', (v) => lab.finite(v), '-1 0 0.5 1e9 2**53')],
  manualSeed: [place('seed', (v) => lab.manualSeed(v), '0 -1 0.5 1e9 2**53 10n')],
  outputSize: [
    place('input', (v) => lab.outputSize(v, 1), '0 1e9'),
    place('kernel', (v) => lab.outputSize(8, v), '1e9'),
    place('stride', (v) => lab.outputSize(8, 2, v), 'undefined 1e9'),
    place('padding', (v) => lab.outputSize(8, 2, 1, v), 'undefined 0 1e9'),
  ],
  Tensor: [place('raw', (v) => new lab.Tensor(v, [2, 3])), place('shape', (v) => new lab.Tensor(x().raw, v))],
  'Tensor.accumulateGrad': [place('gradient', (v) => ones([2]).accumulateGrad(v))],
  'Tensor.replace': [place('raw', (v) => ones([2]).replace(v))],
  'Tensor.adopt': [place('part', (v) => ones([2]).adopt(v), 'a_tensor a_freed_tensor')],
  'Tensor.backward': [...options((v) => leaf().mul(2).backward(v), { retainGraph: 'true' })],
  'Tensor.add': [place('other', (v) => x().add(v), operand)],
  'Tensor.sub': [place('other', (v) => x().sub(v), operand)],
  'Tensor.mul': [place('other', (v) => x().mul(v), operand)],
  'Tensor.div': [place('other', (v) => x().div(v), operand)],
  'Tensor.matmul': [place('other', (v) => x().matmul(v))],
  'Tensor.sum': [
    place('axis', (v) => x().sum(v), axis),
    ...options((v) => x().sum(1, v), { keepDim: 'true' }),
  ],
  'Tensor.mean': [
    place('axis', (v) => x().mean(v), axis),
    ...options((v) => x().mean(1, v), { keepDim: 'true' }),
  ],
  'Tensor.max': [
    place('axis', (v) => x().max(v), axis),
    ...options((v) => x().max(1, v), { keepDim: 'true' }),
  ],
  'Tensor.argMax': [place('axis', (v) => x().argMax(v), axis)],
  'Tensor.reshape': [place('shape', (v) => x().reshape(v))],
  'Tensor.permute': [place('order', (v) => x().permute(v))],
  'Tensor.transpose': [
    place('a', (v) => x().transpose(v, 1), '0 -1'),
    place('b', (v) => x().transpose(0, v), '0 -1'),
  ],
  'Tensor.slice': [
    place('axis', (v) => x().slice(v, 0), '0 -1'),
    place('start', (v) => x().slice(1, v), 'Infinity -Infinity 0 -1 1e9 2**53'),
    place('end', (v) => x().slice(1, 0, v), 'undefined Infinity -Infinity 0 -1 1e9 2**53'),
    place('step', (v) => x().slice(1, 0, 2, v), 'undefined 1e9'),
  ],
  full: [
    place('shape', (v) => lab.full(v, 1), '[]'),
    place('a size', (v) => lab.full([v], 1), '0'),
    place('value', (v) => lab.full([2], v), 'NaN Infinity -Infinity -1 0 0.5 1e9 2**53'),
  ],
  zeros: [place('shape', (v) => zeros(v), '[]'), place('a size', (v) => zeros([2, v]), '0')],
  ones: [place('shape', (v) => ones(v), '[]'), place('a size', (v) => ones([2, v]), '0')],
  rand: [
    place('shape', (v) => lab.rand(v), '[]'),
    place('a size', (v) => lab.rand([2, v]), '0'),
    ...options((v) => lab.rand([2], v), { generator: '' }),
  ],
  tensor: [
    place('data', (v) => tensor(v), `${operand} [] 2**53`),
    place('a number', (v) => tensor([1, v]), operand),
    place('a row', (v) => tensor([[1, 2], v]), ''),
    place('a number, with a shape', (v) => tensor([v], [1]), operand),
    place('data, with a shape', (v) => tensor(v, [0]), '[]'),
    place('a size', (v) => tensor([1], [v]), ''),
    place('shape or options', (v) => tensor([1], v), 'undefined [] {} no_prototype'),
    ...options((v) => tensor([1], v), { requiresGrad: 'true' }, { accepts: 'undefined [] {}' }),
    ...options((v) => tensor([1], [1], v), { requiresGrad: 'true' }),
  ],
  operation: [
    place('name', (v) => lab.operation(v, [2, 3], () => lab.ops.alias(x().raw), []), "'' 'x'"),
    place('shape', (v) => lab.operation('odd', v, () => lab.ops.alias(x().raw), [])),
    place('value', (v) => lab.operation('odd', [2, 3], v, [])),
    place('what the value gives', (v) => lab.operation('odd', [2, 3], () => v, [])),
    place('rules', (v) => lab.operation('odd', [2, 3], () => lab.ops.alias(x().raw), v), '[]'),
    place('a rule', (v) => lab.operation('odd', [2, 3], () => lab.ops.alias(x().raw), [v]), 'null'),
    place(
      'an input',
      (v) => lab.operation('odd', [2, 3], () => lab.ops.alias(x().raw), [[v, (dy) => dy]]),
      'a_tensor a_freed_tensor',
    ),
    place(
      'a rule of an input',
      (v) => lab.operation('odd', [2, 3], () => lab.ops.alias(x().raw), [[x(), v]]),
      'a_function',
    ),
  ],
  add: [place('a', (v) => lab.add(v, x())), place('b', (v) => lab.add(x(), v), operand)],
  sub: [place('a', (v) => lab.sub(v, x())), place('b', (v) => lab.sub(x(), v), operand)],
  mul: [place('a', (v) => lab.mul(v, x())), place('b', (v) => lab.mul(x(), v), operand)],
  div: [place('a', (v) => lab.div(v, x())), place('b', (v) => lab.div(x(), v), operand)],
  matmul: [place('a', (v) => lab.matmul(v, x())), place('b', (v) => lab.matmul(x(), v))],
  exp: ofOne(lab.exp),
  log: ofOne(lab.log),
  sqrt: ofOne(lab.sqrt),
  sum: [
    place('x', (v) => lab.sum(v), 'a_tensor'),
    place('axis', (v) => lab.sum(x(), v), axis),
    ...options((v) => lab.sum(x(), 1, v), { keepDim: 'true' }),
  ],
  mean: [
    place('x', (v) => lab.mean(v), 'a_tensor'),
    place('axis', (v) => lab.mean(x(), v), axis),
    ...options((v) => lab.mean(x(), 1, v), { keepDim: 'true' }),
  ],
  max: [
    place('x', (v) => lab.max(v), 'a_tensor'),
    place('axis', (v) => lab.max(x(), v), axis),
    ...options((v) => lab.max(x(), 1, v), { keepDim: 'true' }),
  ],
  argMax: [place('x', (v) => lab.argMax(v, 0), 'a_tensor'), place('axis', (v) => lab.argMax(x(), v), axis)],
  reshape: [
    place('x', (v) => lab.reshape(v, [7]), 'a_tensor'),
    place('shape', (v) => lab.reshape(x(), v)),
    place('a size', (v) => lab.reshape(x(), [6, v]), '-1'),
  ],
  permute: [
    place('x', (v) => lab.permute(v, [0]), 'a_tensor'),
    place('order', (v) => lab.permute(x(), v)),
    place('an axis', (v) => lab.permute(x(), [1, v]), '0'),
  ],
  transpose: [
    place('x', (v) => lab.transpose(v, 0, 0), 'a_tensor'),
    place('a', (v) => lab.transpose(x(), v, 1), '0 -1'),
    place('b', (v) => lab.transpose(x(), 0, v), '0 -1'),
  ],
  slice: [
    place('x', (v) => lab.slice(v, 0, 1), 'a_tensor'),
    place('axis', (v) => lab.slice(x(), v, 0), '0 -1'),
    place('start', (v) => lab.slice(x(), 1, v), 'Infinity -Infinity 0 -1 1e9 2**53'),
    place('end', (v) => lab.slice(x(), 1, 0, v), 'undefined Infinity -Infinity 0 -1 1e9 2**53'),
    place('step', (v) => lab.slice(x(), 1, 0, 2, v), 'undefined 1e9'),
  ],
  cat: [
    place('tensors', (v) => lab.cat(v)),
    place('a tensor', (v) => lab.cat([x(), v])),
    place('axis', (v) => lab.cat([x()], v), axis),
  ],
  stack: [place('tensors', (v) => lab.stack(v)), place('a tensor', (v) => lab.stack([x(), v]))],
  tidy: [place('f', (v) => lab.tidy(v), 'a_function')],
  noGrad: [place('f', (v) => lab.noGrad(v), 'a_function')],
  isGradEnabled: [],
  backward: [
    place('loss', (v) => lab.backward(v)),
    ...options((v) => lab.backward(leaf().mul(2), v), { retainGraph: 'true' }),
  ],
  graphOf: [place('tensor', (v) => lab.graphOf(v), 'a_tensor a_freed_tensor')],
  run: [place('main', (v) => lab.run(v), 'a_function')],
  percent: [place('part', (v) => lab.percent(v), operand)],
  accuracy: [
    place('logits', (v) => lab.accuracy(v, tensor(Int32Array.of(0, 1), [2]))),
    place('labels', (v) => lab.accuracy(x(), v)),
  ],
  ConfusionMatrix: [
    place('classes', (v) => new lab.ConfusionMatrix(v), '[]'),
    place('a class', (v) => new lab.ConfusionMatrix(['a', v]), "'' 'x'"),
  ],
  'ConfusionMatrix.update': [
    place('logits', (v) =>
      new lab.ConfusionMatrix(['a', 'b', 'c']).update(v, tensor(Int32Array.of(0, 1), [2])),
    ),
    place('labels', (v) => new lab.ConfusionMatrix(['a', 'b', 'c']).update(x(), v)),
  ],
  'ConfusionMatrix.add': [
    place('chosen', (v) => new lab.ConfusionMatrix(['a']).add(v, [0])),
    place('a choice', (v) => new lab.ConfusionMatrix(['a']).add([v], [0]), '0'),
    place('right', (v) => new lab.ConfusionMatrix(['a']).add([0], v)),
    place('a label', (v) => new lab.ConfusionMatrix(['a']).add([0], [v]), '0'),
  ],
  summary: [
    place('network', (v) => lab.summary(v, [1, 3])),
    place('shape', (v) => lab.summary(new nn.Linear(3, 1), v)),
    place('a size', (v) => lab.summary(new nn.Linear(3, 1), [v, 3])),
  ],
};
