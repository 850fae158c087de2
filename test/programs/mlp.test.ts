import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expectClose } from '../support/close';
import { main } from './mlp';

let folder: string;
const printed: unknown[] = [];

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'mlp-'));
  jest.spyOn(console, 'log').mockImplementation((line) => void printed.push(String(line)));
});
afterAll(() => {
  jest.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

test('a list of layers learns two spirals, is saved and loaded, and formulas alone say the same', async () => {
  const saveTo = path.join(folder, 'spirals.safetensors');
  const { losses, right, loaded } = await main({ epochs: 4, saveTo });
  expect(printed[0]).toContain('(layers): ModuleList(\n    (0): Linear(in_features=2, out_features=16');
  expect(losses.at(-1)).toBeLessThan(losses[0]! / 4);
  expect(right).toBeGreaterThan(0.9);
  expect(loaded).toBe(right);

  const plain = await main({ epochs: 4, saveTo, plain: true });
  expectClose(plain.losses, losses, 1e-4);
  expect(plain.right).toBe(right);
});
