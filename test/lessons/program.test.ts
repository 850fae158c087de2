import path from 'node:path';
import { regionsOf } from '../../tools/regions';
import { root } from '../../tools/root';
import { readText } from '../../tools/text';
import { lessonsOf, programsOf } from '../../website/plugins/listing/lessons';

const read = (file: string): string => readText(path.join(root, file));
const lessons = lessonsOf(root);
const last = 'lessons/07-full-example.ts';

/** The lines of code, without indentation; `export` and `private` details of a lesson do not count. */
function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim().replace(/^export /, ''))
    .filter(
      (line) => line !== '' && !line.startsWith('//') && !line.startsWith('/*') && !line.startsWith('*'),
    );
}

test('there are seven lessons, the fourth in two parts, and an eighth of two programs that lies beyond the lab', () => {
  expect(lessons.map((file) => path.basename(file).split('-')[0])).toEqual([
    ...['01', '02', '03', '04', '04b', '05', '06', '07'],
    ...['08', '08'],
  ]);
});

test.each(programsOf(root))('%s is cut into named regions, none without code', (file) => {
  const regions = regionsOf(read(file), file);
  expect(regions.length).toBeGreaterThan(0);
  for (const { lines } of regions)
    expect(linesOf(lines.map(({ text }) => text).join('\n'))).not.toHaveLength(0);
});

test("the full program's lines are the lessons' lines, in an order that runs", () => {
  // One file needs other imports than six.
  const program = regionsOf(read(last), last)
    .filter(({ name }) => name !== 'imports')
    .flatMap(({ lines }) => linesOf(lines.map(({ text }) => text).join('\n')));
  const known = new Set(lessons.filter((name) => name !== last).flatMap((name) => linesOf(read(name))));
  expect(program.length).toBeGreaterThan(60);
  expect(program.filter((line) => !known.has(line))).toEqual([]);
});
