import { readdirSync } from 'node:fs';
import path from 'node:path';
import { entriesOf } from '../../website/plugins/glossary/glossary';
import { root } from '../../tools/root';
import { readText } from '../../tools/text';

const docs = path.join(root, 'docs');
const pages = readdirSync(docs, { recursive: true, encoding: 'utf8' }).filter((name) =>
  name.endsWith('.mdx'),
);
const read = (name: string): string => readText(path.join(docs, name));
const termsOf = (name: string): string[] =>
  [...read(name).matchAll(/<Term id="([^"]+)"/g)].map(([, id = '']) => id);
const entries = entriesOf(read('glossary.mdx'));

test('an entry is a heading with an id, and the paragraph below it, as plain text', () => {
  const page =
    '## Max-pooling {/* #max-pooling */}\n\nKeeps the *largest* of a [`window`](x.mdx).\n\nMore.\n\n## B {/* #b */}\n\nTwo\nlines.\n';
  expect(entriesOf(page)).toEqual({
    'max-pooling': { term: 'Max-pooling', definition: 'Keeps the largest of a window.' },
    b: { term: 'B', definition: 'Two lines.' },
  });
});

test.each(pages)('%s marks words of the glossary, each where it is used first and only there', (name) => {
  const terms = termsOf(name);
  expect(terms.filter((id) => !(id in entries))).toEqual([]);
  expect(terms.filter((id, index) => terms.indexOf(id) !== index)).toEqual([]);
});

test('every word of the glossary is marked on some page, and they stand in order', () => {
  const used = new Set(pages.flatMap(termsOf));
  expect(Object.keys(entries).filter((id) => !used.has(id))).toEqual([]);
  const words = Object.values(entries).map(({ term }) => term.toLowerCase());
  expect(words).toEqual([...words].sort((a, b) => a.localeCompare(b, 'en')));
});

test.each(pages)('%s gives every heading an id of its own', (name) => {
  const headings = [
    ...read(name)
      .replace(/```[\s\S]*?```/g, '')
      .matchAll(/^#{2,4} .+$/gm),
  ].map(([line]) => line);
  const ids = headings.map((line) => / \{\/\* #([\w-]+) \*\/\}$/.exec(line)?.[1]);
  expect(headings.filter((_, index) => ids[index] === undefined)).toEqual([]);
  expect(new Set(ids).size).toBe(ids.length);
});
