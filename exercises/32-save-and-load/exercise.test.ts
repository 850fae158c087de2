import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { load, manualSeed, nn, ones, optim, save, setEngine, sum, tensor, tidy } from '../../src';
import { checksFor } from '../support/check';
import { loadState, stateOf } from './exercise';

const { close, equal, throws } = checksFor('lessons/06-testing.ts', 'load');

beforeAll(() => setEngine('cpu'));

/** Chance, but the same in each run. */
beforeEach(() => manualSeed(0));

/** Two layers of one size, and a smaller one. */
class Small extends nn.Module {
  readonly first = new nn.Linear(3, 3);
  readonly second = new nn.Linear(3, 3);
  readonly out = new nn.Linear(3, 2);

  answers(): number[] {
    const x = tensor([1, -2, 3], [1, 3]);
    return [...this.out.forward(this.second.forward(this.first.forward(x))).data()];
  }
}

const plain = (state: nn.StateDict): unknown[] =>
  [...state].map(([name, { shape, data }]) => [name, [...shape], [...data]]);

test('a layer of two weights and a bias', () => {
  const layer = new nn.Linear(2, 1);
  layer.weight.copy(Float32Array.of(0.5, -4));
  layer.bias?.copy(Float32Array.of(7));
  equal('stateOf(layer)', () => plain(stateOf(layer)), [
    ['weight', [1, 2], [0.5, -4]],
    ['bias', [1], [7]],
  ]);
});

test('a network that has loaded the state of another gives its answers', () => {
  const [trained, fresh] = [new Small(), new Small()];
  const answers = (): number[] => {
    loadState(fresh, stateOf(trained));
    return fresh.answers();
  };
  close('loadState(fresh, stateOf(trained)), then the answers of fresh', answers, trained.answers());
});

test('the names decide, not the order', () => {
  const [trained, fresh] = [new Small(), new Small()];
  const reversed = new Map([...trained.stateDict()].reverse());
  const answers = (): number[] => {
    loadState(fresh, reversed);
    return fresh.answers();
  };
  close('the same state in the reverse order, loaded', answers, trained.answers());
});

test('a state that does not fit is an error, and the network stays as it was', () => {
  const net = new Small();
  const before = plain(net.stateDict());
  const missing = new Map(new Small().stateDict());
  missing.delete('out.bias');
  throws('loadState of a state without out.bias', () => loadState(net, missing), 'out.bias');
  const turned = new Map(new Small().stateDict());
  turned.set('out.weight', { shape: [3, 2], data: new Float32Array(6) });
  throws(
    'loadState of a state whose out.weight has the shape [3, 2], not [2, 3]',
    () => loadState(net, turned),
    'out.weight',
  );
  equal(
    'the network after both errors: the weights that it had before',
    () => plain(net.stateDict()),
    before,
  );
});

test('training that goes on does not change a state that was taken before', () => {
  const net = new Small();
  const values = (): unknown[] => {
    const state = stateOf(net);
    tidy(() => sum(net.first.forward(ones([1, 3]))).backward());
    new optim.SGD(net.parameters(), { lr: 1 }).step();
    return plain(state);
  };
  equal('stateOf(net), looked at after one more step', values, plain(net.stateDict()));
});

test('it is the state dict of the library, also by way of a file', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'exercise-'));
  try {
    const file = path.join(folder, 'small.safetensors');
    const [trained, fresh] = [new Small(), new Small()];
    equal('stateOf(net)', () => plain(stateOf(trained)), plain(trained.stateDict()));
    const answers = (): number[] => {
      save(stateOf(trained), file);
      // The file was written just now, of floats.
      loadState(fresh, load(file) as nn.StateDict);
      return fresh.answers();
    };
    close('save(stateOf(trained), file), then loadState(fresh, load(file))', answers, trained.answers());
  } finally {
    rmSync(folder, { recursive: true });
  }
});
