import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fillPlaces, PLACES, placesIn, writePlaces } from '../../bench/places';
import { render } from '../../bench/render';
import { PARTS } from '../../bench/measured';
import { readResults, writeResults } from '../../bench/resultsFile';
import { madeUp } from './madeUp';

const project = path.join(__dirname, '..', '..');
const texts = PLACES.map((file) => ({ file, text: readFileSync(path.join(project, file), 'utf8') }));
const results = readResults(path.join(project, 'bench', 'results.json'));

/** Their numbers are older than `results.json`. */
const NOT_YET_MEASURED = PARTS.filter((part) => !['comparison', 'kernels', 'page'].includes(part));

test('places are filled between their marks, again and again', () => {
  const text =
    'It takes <!-- bench:a -->1 s<!-- /bench -->.\n\n<!-- bench:b --><!-- /bench -->\n\n{/* bench:a */}{/* /bench */}\n';
  const expected =
    'It takes 2 s.\n\n<!-- bench:b -->\n\n| b |\n| c |\n\n<!-- /bench -->\n\n{/* bench:a */}2 s{/* /bench */}\n'.replace(
      'takes 2 s',
      'takes <!-- bench:a -->2 s<!-- /bench -->',
    );
  expect(fillPlaces(text, { a: '2 s', b: '| b |\n| c |' })).toBe(expected);
  expect(fillPlaces(expected, { a: '2 s', b: '| b |\n| c |' })).toBe(expected);
  expect(placesIn(text)).toEqual(['a', 'b', 'a']);
});

test('lines of TypeScript are replaced between their marks, as far in as these', () => {
  const text = 'const LIST = [\n  // bench:a\n  1,\n  // /bench\n];\n';
  const filled = 'const LIST = [\n  // bench:a\n  2, // × 2\n  3,\n  // /bench\n];\n';
  expect(fillPlaces(text, { a: '2, // × 2\n3,' })).toBe(filled);
  expect(fillPlaces(filled, { a: '1,' })).toBe(text);
  expect(fillPlaces(text, {})).toBe(text);
  expect(placesIn(text)).toEqual(['a']);
});

test('what was not measured stays', () => {
  const text = '<!-- bench:a -->1 s<!-- /bench -->';
  expect(fillPlaces(text, {})).toBe(text);
});

test.each(texts)('the speeds in $file are those of bench/results.json', ({ text }) => {
  expect(fillPlaces(text, render(results))).toBe(text);
});

test('bench/results.json has every part', () => {
  expect(PARTS.filter((part) => results[part] === undefined)).toEqual(NOT_YET_MEASURED);
});

test('each text that the bench makes has a place, and each place a text', async () => {
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
  const places = new Set(texts.flatMap(({ text }) => placesIn(text)));
  expect([...places].sort()).toEqual(Object.keys(render(await madeUp(0))).sort());
});

test('all files are written, in a folder like this project', async () => {
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
  const made = render(await madeUp(0));
  const folder = mkdtempSync(path.join(tmpdir(), 'bench-'));
  try {
    for (const file of PLACES) cpSync(path.join(project, file), path.join(folder, file));
    writePlaces(folder, made);
    for (const file of PLACES) {
      const text = readFileSync(path.join(folder, file), 'utf8');
      const lines = text.replaceAll(/^ +/gm, '');
      for (const name of placesIn(text)) expect(lines).toContain(made[name]);
      expect(fillPlaces(text, made)).toBe(text);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('results are read as they were written, and other files are refused', async () => {
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
  const folder = mkdtempSync(path.join(tmpdir(), 'bench-'));
  try {
    const file = path.join(folder, 'results.json');
    const made = await madeUp(null);
    writeResults(file, made);
    expect(readResults(file)).toEqual(made);
    expect(readFileSync(file, 'utf8')).toContain('"ms": [0.7, 0.7, 0.7, 0.7, 0.7]');
    writeResults(file, { machine: {} } as never);
    expect(() => readResults(file)).toThrow('expected results of this bench');
  } finally {
    rmSync(folder, { recursive: true });
  }
});
