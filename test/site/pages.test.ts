import { existsSync } from 'node:fs';
import path from 'node:path';
import { listingsIn, problemsWith, problemsWithPython } from '../../website/plugins/listing/problems';
import { programsOf, pythonOnlyOf } from '../../website/plugins/listing/lessons';
import { root } from '../../tools/root';

const listings = listingsIn(root);

test('every listing shows a program that is there', () => {
  expect(listings.map(({ file }) => file).filter((file) => !existsSync(path.join(root, file)))).toEqual([]);
});

test.each(programsOf(root))('a note explains every line of %s, and every line of its PyTorch', (file) => {
  expect(problemsWith(file, listings, root)).toEqual([]);
});

test.each(pythonOnlyOf(root))('a note explains every line that a page shows of %s', (file) => {
  expect(problemsWithPython(file, listings, root)).toEqual([]);
});
