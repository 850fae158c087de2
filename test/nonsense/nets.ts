import { nn, ones, optim, tensor, zeros, type Tensor } from '../../src';
import { options, place, type Cases } from './values';

const F = nn.functional;
const images = (): Tensor<readonly [2, 4, 4, 3]> => zeros([2, 4, 4, 3]);
const rows = (): Tensor<readonly [2, 3]> => ones([2, 3]);
const labels = (): Tensor<readonly [2]> => tensor(Int32Array.of(0, 1), [2]);
const channels = (): Tensor<readonly [3]> => ones([3]);
const parameter = (): nn.Parameter<readonly [1]> => new nn.Parameter(Float32Array.of(1), [1]);
const sgd = (): optim.SGD => new optim.SGD([parameter()]);
const forward = (made: () => { forward(x: never): unknown }): Cases => [place('x', (v) => made().forward(v))];
const anyTensor = (f: (x: never) => unknown): Cases => [place('x', f, 'a_tensor')];
const weight = (): Tensor<readonly [2, 3, 1, 1]> => ones([2, 3, 1, 1]);
const reductions = '';

class Odd extends nn.Module {
  readonly fc = new nn.Linear(1, 1);
}
const net = (): Odd => new Odd();

/** A size of a window, both sides, or one of them. */
const window = (what: string, call: (v: never) => unknown, accepts = ''): Cases => [
  place(what, call, accepts),
  place(`${what}, one side`, (v) => call([1, v] as never), accepts.replace(/undefined|null/g, '')),
];

export const NETS: Readonly<Record<string, Cases>> = {
  'nn.Module': [],
  'nn.Module.apply': [place('f', (v) => net().apply(v), 'a_function')],
  'nn.Module.train': [place('mode', (v) => net().train(v), 'undefined true')],
  'nn.Module.requiresGrad': [place('on', (v) => net().requiresGrad(v), 'undefined true')],
  'nn.Module.loadStateDict': [
    place('state', (v) => net().loadStateDict(v)),
    place('an entry', (v) => new nn.Linear(1, 1, { bias: false }).loadStateDict(new Map([['weight', v]]))),
    place('a shape', (v) =>
      new nn.Linear(1, 1, { bias: false }).loadStateDict(
        new Map([['weight', { shape: v, data: Float32Array.of(1) }]]),
      ),
    ),
    place('data', (v) =>
      new nn.Linear(1, 1, { bias: false }).loadStateDict(new Map([['weight', { shape: [1, 1], data: v }]])),
    ),
  ],
  'nn.Parameter': [
    place('tensor', (v) => new nn.Parameter(v), 'a_tensor'),
    place('data', (v) => new nn.Parameter(v, [2])),
    place('shape', (v) => new nn.Parameter(Float32Array.of(1, 2), v)),
    place('a size', (v) => new nn.Parameter(Float32Array.of(1, 2), [v])),
  ],
  'nn.Parameter.copy': [place('data', (v) => parameter().copy(v))],
  'nn.Buffer': [
    place('tensor', (v) => new nn.Buffer(v), 'a_tensor'),
    place('data', (v) => new nn.Buffer(v, [2])),
    place('shape', (v) => new nn.Buffer(Int32Array.of(1, 2), v)),
  ],
  'nn.Sequential': [place('a layer', (v) => new nn.Sequential(v))],
  'nn.Sequential.get': [],
  'nn.Sequential.forward': forward(() => new nn.Sequential(new nn.Linear(3, 2))),
  'nn.ModuleList': [
    place('modules', (v) => new nn.ModuleList(v), 'undefined []'),
    place('a module', (v) => new nn.ModuleList([v])),
  ],
  'nn.ModuleList.get': [place('index', (v) => new nn.ModuleList([new nn.ReLU()]).get(v), '0 -1')],
  'nn.ModuleList.append': [place('module', (v) => new nn.ModuleList().append(v))],
  'nn.ModuleDict': [
    place('modules', (v) => new nn.ModuleDict(v), '{} no_prototype'),
    place('a module', (v) => new nn.ModuleDict({ a: v })),
  ],
  'nn.ModuleDict.get': [place('key', (v) => new nn.ModuleDict({ a: new nn.ReLU() }).get(v))],
  'nn.Conv2d': [
    place('inChannels', (v) => new nn.Conv2d(v, 1, 1)),
    place('outChannels', (v) => new nn.Conv2d(1, v, 1)),
    ...window('kernelSize', (v) => new nn.Conv2d(1, 1, v)),
    ...window('stride', (v) => new nn.Conv2d(1, 1, 1, { stride: v }), 'undefined 1e9'),
    ...window('padding', (v) => new nn.Conv2d(1, 1, 1, { padding: v }), 'undefined 0 1e9'),
    ...options((v) => new nn.Conv2d(1, 1, 1, v), { bias: 'true' }),
  ],
  'nn.Conv2d.forward': forward(() => new nn.Conv2d(3, 1, 1)),
  'nn.MaxPool2d': [
    ...window('kernelSize', (v) => new nn.MaxPool2d(v), '1e9'),
    ...window('stride', (v) => new nn.MaxPool2d(2, v), 'undefined null 1e9'),
    ...window('padding', (v) => new nn.MaxPool2d(2, 2, { padding: v }), 'undefined 0'),
    ...options((v) => new nn.MaxPool2d(2, 2, v), {}),
  ],
  'nn.MaxPool2d.forward': forward(() => new nn.MaxPool2d(2)),
  'nn.AvgPool2d': [
    ...window('kernelSize', (v) => new nn.AvgPool2d(v), '1e9'),
    ...window('stride', (v) => new nn.AvgPool2d(2, v), 'undefined null 1e9'),
    ...window('padding', (v) => new nn.AvgPool2d(2, 2, { padding: v }), 'undefined 0'),
    ...options((v) => new nn.AvgPool2d(2, 2, v), { countIncludePad: 'true' }),
  ],
  'nn.AvgPool2d.forward': forward(() => new nn.AvgPool2d(2)),
  'nn.BatchNorm2d': [
    place('numFeatures', (v) => new nn.BatchNorm2d(v)),
    ...options((v) => new nn.BatchNorm2d(3, v), {
      eps: '0 0.5 1e9 2**53',
      momentum: 'null 0 0.5',
      affine: 'true',
      trackRunningStats: 'true',
    }),
  ],
  'nn.BatchNorm2d.forward': forward(() => new nn.BatchNorm2d(3)),
  'nn.Linear': [
    place('inFeatures', (v) => new nn.Linear(v, 2)),
    place('outFeatures', (v) => new nn.Linear(2, v)),
    ...options((v) => new nn.Linear(2, 2, v), { bias: 'true' }),
  ],
  'nn.Linear.forward': forward(() => new nn.Linear(3, 2)),
  'nn.Flatten': [],
  'nn.Flatten.forward': forward(() => new nn.Flatten()),
  'nn.Dropout': [place('p', (v) => new nn.Dropout(v), 'undefined 0 0.5')],
  'nn.Dropout.forward': anyTensor((v) => new nn.Dropout().forward(v)),
  'nn.Identity': [],
  'nn.Identity.forward': [place('x', (v) => new nn.Identity().forward(v), '*')],
  'nn.ReLU': [],
  'nn.ReLU.forward': anyTensor((v) => new nn.ReLU().forward(v)),
  'nn.Sigmoid': [],
  'nn.Sigmoid.forward': anyTensor((v) => new nn.Sigmoid().forward(v)),
  'nn.Tanh': [],
  'nn.Tanh.forward': anyTensor((v) => new nn.Tanh().forward(v)),
  'nn.Softmax': [],
  'nn.Softmax.forward': forward(() => new nn.Softmax()),
  'nn.LogSoftmax': [],
  'nn.LogSoftmax.forward': forward(() => new nn.LogSoftmax()),
  'nn.MSELoss': options((v) => new nn.MSELoss(v), { reduction: reductions }),
  'nn.MSELoss.forward': [
    place('x', (v) => new nn.MSELoss().forward(v, rows())),
    place('target', (v) => new nn.MSELoss().forward(rows(), v)),
  ],
  'nn.CrossEntropyLoss': options((v) => new nn.CrossEntropyLoss(v), {
    reduction: reductions,
    weight: 'a_tensor',
    ignoreIndex: '-1 0 1e9 2**53',
    labelSmoothing: '0 0.5',
  }),
  'nn.CrossEntropyLoss.forward': [
    place('logits', (v) => new nn.CrossEntropyLoss().forward(v, labels())),
    place('labels', (v) => new nn.CrossEntropyLoss().forward(rows(), v)),
  ],
  'nn.functional.relu': anyTensor(F.relu),
  'nn.functional.sigmoid': anyTensor(F.sigmoid),
  'nn.functional.tanh': anyTensor(F.tanh),
  'nn.functional.softmax': [place('x', (v) => F.softmax(v))],
  'nn.functional.logSoftmax': [place('x', (v) => F.logSoftmax(v))],
  'nn.functional.flatten': [place('x', (v) => F.flatten(v))],
  'nn.functional.dropout': [
    place('x', (v) => F.dropout(v), 'a_tensor'),
    ...options((v) => F.dropout(rows(), v), { p: '0 0.5', training: 'true' }),
  ],
  'nn.functional.linear': [
    place('x', (v) => F.linear(v, rows(), null)),
    place('weight', (v) => F.linear(rows(), v, null)),
    place('bias', (v) => F.linear(rows(), rows(), v), 'null'),
  ],
  'nn.functional.conv2d': [
    place('images', (v) => F.conv2d(v, weight(), null)),
    place('weight', (v) => F.conv2d(images(), v, null)),
    place('bias', (v) => F.conv2d(images(), weight(), v), 'null'),
    ...window('stride', (v) => F.conv2d(images(), weight(), null, { stride: v }), 'undefined 1e9'),
    ...window('padding', (v) => F.conv2d(images(), weight(), null, { padding: v }), 'undefined 0'),
    ...options((v) => F.conv2d(images(), weight(), null, v), {}),
  ],
  'nn.functional.maxPool2d': [
    place('images', (v) => F.maxPool2d(v, { kernelSize: 2 })),
    place('options', (v) => F.maxPool2d(images(), v)),
    ...window('kernelSize', (v) => F.maxPool2d(images(), { kernelSize: v })),
    ...window('stride', (v) => F.maxPool2d(images(), { kernelSize: 2, stride: v }), 'undefined 1e9'),
    ...window('padding', (v) => F.maxPool2d(images(), { kernelSize: 2, padding: v }), 'undefined 0'),
    place('an unknown option', (v) => F.maxPool2d(images(), { kernelSize: 2, unknownOption: v } as never)),
  ],
  'nn.functional.avgPool2d': [
    place('images', (v) => F.avgPool2d(v, { kernelSize: 2 })),
    place('options', (v) => F.avgPool2d(images(), v)),
    ...window('kernelSize', (v) => F.avgPool2d(images(), { kernelSize: v })),
    ...window('stride', (v) => F.avgPool2d(images(), { kernelSize: 2, stride: v }), 'undefined 1e9'),
    ...window('padding', (v) => F.avgPool2d(images(), { kernelSize: 2, padding: v }), 'undefined 0'),
    place(
      'countIncludePad',
      (v) => F.avgPool2d(images(), { kernelSize: 2, countIncludePad: v }),
      'undefined true',
    ),
    place('an unknown option', (v) => F.avgPool2d(images(), { kernelSize: 2, unknownOption: v } as never)),
  ],
  'nn.functional.batchNorm': [
    place('images', (v) => F.batchNorm(v, channels(), channels())),
    place('runningMean', (v) => F.batchNorm(images(), v, channels())),
    place('runningVar', (v) => F.batchNorm(images(), channels(), v)),
    ...options((v) => F.batchNorm(images(), channels(), channels(), v), {
      weight: 'null',
      bias: 'null',
      training: 'true',
      momentum: '-1 0 0.5 1e9 2**53',
      eps: '0 0.5 1e9 2**53',
    }),
  ],
  'nn.functional.mseLoss': [
    place('x', (v) => F.mseLoss(v, rows())),
    place('target', (v) => F.mseLoss(rows(), v)),
    ...options((v) => F.mseLoss(rows(), rows(), v), { reduction: reductions }),
  ],
  'nn.functional.crossEntropy': [
    place('logits', (v) => F.crossEntropy(v, labels())),
    place('labels', (v) => F.crossEntropy(rows(), v)),
    ...options((v) => F.crossEntropy(rows(), labels(), v), {
      reduction: reductions,
      weight: '',
      ignoreIndex: '-1 0 1e9 2**53',
      labelSmoothing: '0 0.5',
    }),
  ],
  'nn.utils.clipGradNorm': [
    place('parameters', (v) => nn.utils.clipGradNorm(v, 1), '[] a_tensor a_freed_tensor'),
    place('a parameter', (v) => nn.utils.clipGradNorm([v], 1), 'a_tensor a_freed_tensor'),
    place('maxNorm', (v) => nn.utils.clipGradNorm([parameter()], v), 'Infinity 0 0.5 1e9 2**53'),
    ...options((v) => nn.utils.clipGradNorm([parameter()], 1, v), { errorIfNonfinite: 'true' }),
  ],
  'nn.summary': [place('network', (v) => nn.summary(v, [1, 3]))],

  'optim.Optimizer': [],
  'optim.Optimizer.addParamGroup': [
    place('group', (v) => sgd().addParamGroup(v)),
    place('params', (v) => sgd().addParamGroup({ params: v }), '[]'),
    place('lr', (v) => sgd().addParamGroup({ params: [parameter()], lr: v }), '0 0.5 1e9 2**53'),
  ],
  'optim.Optimizer.loadStateDict': [
    place('state', (v) => sgd().loadStateDict(v)),
    place('memories', (v) => sgd().loadStateDict({ ...sgd().stateDict(), state: v })),
    place('a memory', (v) =>
      sgd().loadStateDict({ ...sgd().stateDict(), state: new Map([['0.momentumBuffer', v]]) }),
    ),
    place('groups', (v) => sgd().loadStateDict({ ...sgd().stateDict(), paramGroups: v })),
    place('a group', (v) => sgd().loadStateDict({ ...sgd().stateDict(), paramGroups: [v] })),
    place('params', (v) =>
      sgd().loadStateDict({
        ...sgd().stateDict(),
        paramGroups: [{ ...sgd().stateDict().paramGroups[0], params: v } as never],
      }),
    ),
    place(
      'lr',
      (v) =>
        sgd().loadStateDict({
          ...sgd().stateDict(),
          paramGroups: [{ ...sgd().stateDict().paramGroups[0], lr: v } as never],
        }),
      '0 0.5 1e9 2**53',
    ),
    place(
      'initialLr',
      (v) =>
        sgd().loadStateDict({
          ...sgd().stateDict(),
          paramGroups: [{ ...sgd().stateDict().paramGroups[0], initialLr: v } as never],
        }),
      'undefined 0 0.5 1e9 2**53',
    ),
  ],
  'optim.Optimizer.step': (['lr', 'momentum', 'dampening', 'weightDecay', 'nesterov'] as const).map((name) =>
    place(
      `${name}, changed`,
      (v) => {
        const optimizer = sgd();
        optimizer.paramGroups[0][name] = v;
        optimizer.step();
      },
      name === 'nesterov' ? '' : '0 0.5 1e9 2**53',
    ),
  ),
  'optim.SGD': [
    place('params', (v) => new optim.SGD(v)),
    place('a parameter', (v) => new optim.SGD([v]), 'a_tensor a_freed_tensor'),
    place("a group's params", (v) => new optim.SGD([{ params: v }]), '[]'),
    ...options((v) => new optim.SGD([parameter()], v), {
      lr: '0 0.5 1e9 2**53',
      momentum: '0 0.5 1e9 2**53',
      dampening: '0 0.5 1e9 2**53',
      weightDecay: '0 0.5 1e9 2**53',
      nesterov: '',
    }),
  ],
  'optim.Adam': [
    place('params', (v) => new optim.Adam(v)),
    place('a beta', (v) => new optim.Adam([parameter()], { betas: [0.5, v] }), '0 0.5'),
    ...options((v) => new optim.Adam([parameter()], v), {
      lr: '0 0.5 1e9 2**53',
      betas: '',
      eps: '0 0.5 1e9 2**53',
      weightDecay: '0 0.5 1e9 2**53',
    }),
  ],
  'optim.lrScheduler.LRScheduler': [],
  'optim.lrScheduler.LRScheduler.loadStateDict': [
    place('state', (v) => new optim.lrScheduler.StepLR(sgd(), 1).loadStateDict(v)),
    ...['lastEpoch', 'baseLrs', 'lastLr', 'stepSize', 'gamma'].map((name) =>
      place(
        name,
        (v) => {
          const schedule = new optim.lrScheduler.StepLR(sgd(), 1);
          schedule.loadStateDict({ ...schedule.stateDict(), [name]: v });
        },
        { lastEpoch: '0 1e9', stepSize: '1e9', gamma: '0 0.5 1e9 2**53' }[name] ?? '',
      ),
    ),
    place('an unknown one', (v) => {
      const schedule = new optim.lrScheduler.StepLR(sgd(), 1);
      schedule.loadStateDict({ ...schedule.stateDict(), unknownOne: v } as never);
    }),
  ],
  'optim.lrScheduler.StepLR': [
    place('optimizer', (v) => new optim.lrScheduler.StepLR(v, 1)),
    place('stepSize', (v) => new optim.lrScheduler.StepLR(sgd(), v), '1e9'),
    ...options((v) => new optim.lrScheduler.StepLR(sgd(), 1, v), { gamma: '0 0.5 1e9 2**53' }),
  ],
  'optim.lrScheduler.CosineAnnealingLR': [
    place('optimizer', (v) => new optim.lrScheduler.CosineAnnealingLR(v, 1)),
    place('tMax', (v) => new optim.lrScheduler.CosineAnnealingLR(sgd(), v), '1e9'),
    ...options((v) => new optim.lrScheduler.CosineAnnealingLR(sgd(), 1, v), { etaMin: '0 0.5 1e9 2**53' }),
  ],
};
