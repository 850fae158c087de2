import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { oneOfEach } from '../../../website/plugins/figures/samples';
import { lessonPagesOf } from '../../../website/plugins/lessonPages';
import { root } from '../../../tools/root';
import { readText } from '../../../tools/text';
import type { BuiltSite } from './site';

const textOf = (html: string): string =>
  html
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&#x27;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ');

const descriptionOf = (name: string): string =>
  /^description: (.*)$/m.exec(readText(path.join(root, `docs/${name}.mdx`)))?.[1] ?? 'none';

/** How one gets from a page to the next, and to the project. */
export function testsOfContents(site: () => BuiltSite): void {
  const read = (page: string): string => readFileSync(path.join(site().folder, page, 'index.html'), 'utf8');
  /** Addresses below the site's own. */
  const linksOf = (html: string): string[] =>
    [...html.matchAll(/<a\b[^>]*\bhref="?([^"\s>]*)/g)]
      .map(([, href = '']) => href)
      .filter((href) => href.startsWith(site().base))
      .map((href) => href.slice(site().base.length));
  const nextOf = (page: string): string | undefined =>
    linksOf(/<a[^>]*pagination-nav__link--next[^>]*>/.exec(read(page))?.[0] ?? '')[0];

  test('home begins with lesson 1, and says where the project is', () => {
    expect(nextOf('')).toBe('environment/');
    const main = /<main[\s\S]*<\/main>/.exec(read(''))?.[0] ?? '';
    expect(textOf(main)).toContain('Begin with lesson 1');
    const archive = linksOf(main).filter((link) => link.endsWith('.zip'));
    // In a copy without Git there is nothing to make it from.
    if (existsSync(path.join(root, '.git'))) {
      expect(archive).toEqual(['image-classifier-lab.zip', 'image-classifier-lab.zip']);
      expect(readFileSync(path.join(site().folder, archive[0]!)).subarray(0, 2).toString()).toBe('PK');
    } else expect(archive).toEqual([]);
  });

  test('home promises the classes of the data that the pages were made with', async () => {
    const { dataset } = await oneOfEach(path.join(root, 'data'));
    const text = textOf(/<article[\s\S]*<\/article>/.exec(read(''))?.[0] ?? '');
    const [, named = ''] = /says what it shows: (.*?)\./.exec(text) ?? [];
    const classes = named.split(', ').map((name) => name.trim().replace(/^an? /, ''));
    expect(classes).toHaveLength(3);
    expect(dataset.classes).toEqual(expect.arrayContaining(classes));
  });

  test('the contents say of each page all that it says of itself', () => {
    const lab = textOf(read('lab'));
    for (const lesson of lessonPagesOf(root).flatMap((one) => [one, ...one.looks])) {
      expect(lab).toContain(lesson.title);
      expect(lab).toContain(lesson.description);
      expect(linksOf(read('lab'))).toContain(lesson.slug.slice(1));
    }
    const beside = textOf(read('beside'));
    for (const name of ['exercises', 'symptoms', 'your-picture', 'glossary'])
      expect(beside).toContain(descriptionOf(name));
    expect(lab + beside).not.toMatch(/\p{Extended_Pictographic}/u);
  });

  test('the reference says of each name what it is for, and leads back', () => {
    const names = (page: string): string[][] =>
      read(page)
        .split('<tr>')
        .slice(1)
        .map((row) =>
          row
            .split(/<td[^>]*>/)
            .slice(1)
            .map((cell) => textOf(cell.split('</table>')[0]!).trim()),
        )
        .filter((cells) => cells.length > 0);
    const rows = names('api');
    expect(rows.map(([name]) => name)).toEqual(expect.arrayContaining(['nn', 'DataLoader', 'manualSeed']));
    const every = site()
      .pages.filter((page) => page === 'api/' || /namespaces\/\w+\/$/.test(page))
      .flatMap((page) => names(page).map((row) => ({ page, row })));
    expect(every.length).toBeGreaterThan(150);
    expect(every.filter(({ row: [, text] }) => text === undefined || text.length < 8)).toEqual([]);
    const back = linksOf(read('api/classes/DataLoader'));
    expect(back).toEqual(expect.arrayContaining(['', 'api/']));
  });
}
