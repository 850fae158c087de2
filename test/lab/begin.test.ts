import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { encodeCheckpoint } from '../../lab/checkpoint';
import { parseOptions } from '../../lab/options';
import { tellOfInterrupted } from '../../lab/resume';
import { TrainingState } from '../../lab/state';
import { Net } from '../../lessons/03-cnn';
import { setEngine } from '../../src';

let folder: string;
beforeAll(async () => {
  await setEngine('cpu');
  folder = mkdtempSync(path.join(tmpdir(), 'begin-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** What is said of a checkpoint where another run begins. */
function said(file: string): string[] {
  const lines: string[] = [];
  tellOfInterrupted(file, (line) => lines.push(line));
  return lines;
}

test('who begins anew where an interrupted run lies is told how to go on with that', () => {
  const file = path.join(folder, 'run.safetensors');
  const options = parseOptions(['--data', 'shapes']);
  const state = new TrainingState(new Net(), options);
  Object.assign(state, { epoch: 1, batch: 30 });
  writeFileSync(file, encodeCheckpoint(state, options));
  expect(said(file)).toEqual([expect.stringContaining('interrupted in epoch 2, after step 30')]);
  expect(said(file)[0]).toContain('--resume');

  state.finished = true;
  writeFileSync(file, encodeCheckpoint(state, options));
  expect(said(file)).toEqual([]);
});

test('nothing is said where there is none, or something else', () => {
  expect(said(path.join(folder, 'none'))).toEqual([]);
  const other = path.join(folder, 'other');
  writeFileSync(other, 'text');
  expect(said(other)).toEqual([]);
});
