import { readFileSync } from 'node:fs';
import path from 'node:path';
import { nn, setEngine, zeros } from '../../src';
import { Net } from '../../lessons/03-cnn';
import { compileError } from '../../website/plugins/figures/compileError';
import { root } from '../../tools/root';

const { file, changed, reported, given, expected } = compileError(root);
const lines = readFileSync(path.join(root, file), 'utf8').split('\n');

beforeAll(() => setEngine('cpu'));

test('the lines are those of the lesson', () => {
  expect(lines[changed.number - 1]!.trim()).toBe(changed.before);
  expect(lines[reported.number - 1]!.trim()).toBe(reported.text);
  expect(reported.text).toContain('fc1.forward(features)');
});

test('the compiler names the sizes that the program would stumble over', () => {
  const net = new Net();
  const [, inChannels, outChannels, filter] = /Conv2d\((\d+), (\d+), (\d+)\)/.exec(changed.text)!.map(Number);
  const conv2 = new nn.Conv2d(inChannels!, outChannels!, filter!);
  const small = net.pool.forward(net.conv1.forward(zeros([4, 32, 32, 3])));
  const features = nn.functional.flatten(net.pool.forward(conv2.forward(small)));
  expect(features.shape).toEqual([4, given]);
  expect(net.fc1.inFeatures).toBe(expected);
  expect(() => net.fc1.forward(features)).toThrow(`[N, ${expected}], but got [4, ${given}]`);
  expect(reported.message).toContain(`'Tensor<readonly [N, ${given}]>'`);
});
