import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

const folder = path.join(__dirname, '..', '..', 'lessons');
const read = (name: string): string => readFileSync(path.join(folder, name), 'utf8').replaceAll('\r\n', '\n');
const lessons = readdirSync(folder)
  .filter((name) => /^\d\d-.*\.ts$/.test(name))
  .sort();
const last = '07-full-example.ts';

/** The lines of code, without indentation; `export` and `private` details of a lesson do not count. */
function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim().replace(/^export /, ''))
    .filter(
      (line) => line !== '' && !line.startsWith('//') && !line.startsWith('/*') && !line.startsWith('*'),
    );
}

/** The named regions, in order. */
function regionsOf(text: string): { readonly name: string; readonly text: string }[] {
  return [...text.matchAll(/^ *\/\/ #region (\S+)\n([\s\S]*?)^ *\/\/ #endregion \1$/gm)].map(
    ([, name, body]) => ({
      name: name!,
      text: body!,
    }),
  );
}

test('there are seven lessons', () => {
  expect(lessons).toHaveLength(7);
  expect(lessons.map((name) => name.slice(0, 2))).toEqual(['01', '02', '03', '04', '05', '06', '07']);
});

test.each(lessons)('%s is cut into named regions, each opened and closed once, none empty', (name) => {
  const text = read(name);
  const regions = regionsOf(text);
  expect(regions.length).toBeGreaterThan(0);
  expect(regions.length).toBe([...text.matchAll(/#region/g)].length);
  expect(regions.length).toBe([...text.matchAll(/#endregion/g)].length);
  expect(new Set(regions.map((region) => region.name)).size).toBe(regions.length);
  for (const region of regions) expect(linesOf(region.text)).not.toHaveLength(0);
});

test("the full program's lines are the lessons' lines, in an order that runs", () => {
  // One file needs other imports than six.
  const program = regionsOf(read(last))
    .filter(({ name }) => name !== 'imports')
    .flatMap((region) => linesOf(region.text));
  const known = new Set(lessons.filter((name) => name !== last).flatMap((name) => linesOf(read(name))));
  expect(program.length).toBeGreaterThan(60);
  expect(program.filter((line) => !known.has(line))).toEqual([]);
});
