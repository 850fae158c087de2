import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { root } from '../../tools/root';
import { readText } from '../../tools/text';
import { headOf } from '../../website/plugins/head';
import { lessonPagesOf, linksIn, lookId, numberOf } from '../../website/plugins/lessonPages';

const docs = path.join(root, 'docs');
const lessons = lessonPagesOf(root);
const read = (id: string): string => readText(path.join(docs, `${id}.mdx`));
const withLooks = lessons.filter(({ looks }) => looks.length > 0);

describe('pages as they are found', () => {
  let folder: string;
  const write = (id: string, text: string): void =>
    writeFileSync(
      path.join(folder, 'docs', `${id}.mdx`),
      `---\ntitle: ${id}\ndescription: About ${id}.\nslug: /${id}/\n---\n\n${text}`,
    );
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'pages-'));
    mkdirSync(path.join(folder, 'docs', 'closer'), { recursive: true });
    write(
      '02-data',
      '<Closer look="02-order">In which order?</Closer> <Closer look="02-bytes">Bytes?</Closer>',
    );
    write('04b-backward', 'Text.');
    write('reading', 'No lesson.');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  test('a lesson has its closer looks in the order of its links, and those without a link last', () => {
    for (const name of ['02-bytes', '02-alone', '02-order', '04b-fork']) write(`closer/${name}`, 'Text.');
    expect(lessonPagesOf(folder).map(({ id, looks }) => [id, looks.map((look) => look.id)])).toEqual([
      ['02-data', ['closer/02-order', 'closer/02-bytes', 'closer/02-alone']],
      ['04b-backward', ['closer/04b-fork']],
    ]);
  });

  test('a closer look of no lesson is an error', () => {
    write('closer/03-filters', 'Text.');
    expect(() => lessonPagesOf(folder)).toThrow('docs/closer/03-filters.mdx: no lesson has the number 03');
  });

  test('a page says its title, what it is about, and its address', () => {
    const page = "---\nslug: /a/\ntitle: 'It''s: a title'\ndescription: \"What?\"\n---\n\ntitle: no\n";
    expect(headOf(page, 'a.mdx')).toEqual({ title: "It's: a title", description: 'What?', slug: '/a/' });
    expect(() => headOf(page.replace('slug: /a/\n', ''), 'a.mdx')).toThrow('a.mdx: expected "slug: …"');
  });
});

test('there are closer looks, each with an address below /closer/', () => {
  const looks = lessons.flatMap((lesson) => lesson.looks);
  expect(looks.length).toBeGreaterThan(0);
  expect(looks.filter(({ slug }) => !/^\/closer\/[\w-]+\/$/.test(slug))).toEqual([]);
});

test.each(withLooks.map((lesson) => [lesson.id, lesson] as const))(
  '%s links to each of its closer looks from a line, and lists them at its end',
  (id, { looks }) => {
    const links = linksIn(read(id));
    expect(looks.filter((look) => !links.includes(look.id))).toEqual([]);
    expect(read(id)).toContain(`<CloserLooks lesson="${id}" />`);
    for (const look of looks) expect(read(look.id)).toContain(`<CloserOf lesson="${id}" />`);
  },
);

test('a link to a closer look leads to one', () => {
  const pages = readdirSync(docs, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.mdx'),
  );
  const known = new Set(lessons.flatMap(({ looks }) => looks.map(({ id }) => id)));
  const links = pages.flatMap((name) => linksIn(readText(path.join(docs, name))));
  expect(links.filter((id) => !known.has(id))).toEqual([]);
});

test('numbers are those of the files', () => {
  expect(['02-data', '04b-backward', lookId('04b-fork'), 'reading'].map(numberOf)).toEqual([
    ...['02', '04b', '04b'],
    '',
  ]);
});
