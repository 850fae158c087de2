import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { PNG } from 'pngjs';
import type { BuiltSite } from './site';

/** The values that a page's tags have: `name="robots" content="noindex"`, with or without quotes. */
const attribute = (tag: string, name: string): string | undefined => {
  const [, quoted, bare] = new RegExp(`\\b${name}=(?:"([^"]*)"|([^\\s>]*))`).exec(tag) ?? [];
  return quoted ?? bare;
};
const tagsOf = (html: string, name: string): string[] =>
  html.match(new RegExp(`<${name}\\b[^>]*>`, 'g')) ?? [];
const meta = (html: string, name: string): string | undefined => {
  const tag = tagsOf(html, 'meta').find((one) =>
    [attribute(one, 'name'), attribute(one, 'property')].includes(name),
  );
  return tag === undefined ? undefined : attribute(tag, 'content');
};
const titleOf = (html: string): string => /<title[^>]*>([^<]*)</.exec(html)?.[1] ?? '';

/** What stands in the files of the built pages, before anything runs. */
export function testsOfHeads(site: () => BuiltSite): void {
  const read = (file: string): string => readFileSync(path.join(site().folder, file), 'utf8');
  const all = (): { readonly page: string; readonly html: string }[] =>
    [
      ...site().pages.map((page) => ({ page, file: `${page}index.html` })),
      { page: '404.html', file: '404.html' },
    ].map(({ page, file }) => ({ page, html: read(file) }));
  const pagesWith = (isSo: (html: string, page: string) => boolean): string[] =>
    all()
      .filter(({ html, page }) => isSo(html, page))
      .map(({ page }) => page);

  test('no page has a script of its own, nor an attribute that is one', () => {
    const own = pagesWith(
      (html) =>
        tagsOf(html, 'script').some((tag) => attribute(tag, 'src') === undefined) ||
        /<[^>]+\son(load|click|error)=/.test(html) ||
        html.includes('javascript:'),
    );
    expect(own).toEqual([]);
  });

  test('the first script and the style sheet are found from each page, wherever the site lies', () => {
    const lost = pagesWith((html, page) => {
      const files = [
        ...tagsOf(html, 'script').map((tag) => attribute(tag, 'src')),
        ...tagsOf(html, 'link')
          .filter((tag) => attribute(tag, 'rel') === 'stylesheet')
          .map((tag) => attribute(tag, 'href')),
      ];
      const absolute = page === '404.html';
      const found = files.filter(
        (file) =>
          file?.startsWith('/') === absolute &&
          existsSync(
            path.join(site().folder, absolute ? file.slice(site().base.length) : path.join(page, file)),
          ),
      );
      return files.length !== 2 || found.length !== 2;
    });
    expect(lost).toEqual([]);
  });

  test('each page has a title of its own, in plain words', () => {
    const titles = all().map(({ html }) => titleOf(html));
    expect(titles.filter((title) => title === '' || title.includes('\\'))).toEqual([]);
    // Members of one name, in several places, are told apart by their addresses.
    const [home, missing] = ['', '404.html'].map(
      (page) => titles[[...site().pages, '404.html'].indexOf(page)],
    );
    expect(titles.filter((title) => title === home)).toEqual([home]);
    expect(missing).toMatch(/^There is no such page/);
    expect(titles).toContain('Class: DataLoader&lt;Item, Batch> | An image classifier, line by line');
  });

  test('a link that is shared has a picture, a phone an icon and the colour of the page', () => {
    for (const { page, html } of all()) {
      const image = meta(html, 'og:image') ?? '';
      expect([page, image]).toEqual([page, expect.stringMatching(/^https?:\/\/.*\/share\.png$/)]);
      expect([page, meta(html, 'theme-color')]).toEqual([page, '#ffffff']);
      expect(tagsOf(html, 'link').some((tag) => attribute(tag, 'rel') === 'apple-touch-icon')).toBe(true);
    }
    const sizes = ['share.png', 'apple-touch-icon.png'].map((file) => {
      const { width, height } = PNG.sync.read(readFileSync(path.join(site().folder, file)));
      return [width, height];
    });
    expect(sizes).toEqual([
      [1200, 630],
      [180, 180],
    ]);
    expect(read('favicon.svg').match(/<rect/g)).toHaveLength(10);
  });

  test('search engines are told what not to list, in the words that they know', () => {
    const unlisted = pagesWith((html) => /\bnoindex\b/.test(meta(html, 'robots') ?? ''));
    const expected = [...site().pages, '404.html'].filter((page) => /^(files\/|search\/|404)/.test(page));
    expect(unlisted).toEqual(expected);
    const listed = [...read('sitemap.xml').matchAll(/<loc>[^<]*?([^/<]*\/?)<\/loc>/g)].map(
      ([, page]) => page,
    );
    expect(listed).toContain('cnn/');
    expect(listed.filter((page) => page === 'search/' || page?.endsWith('.ts/'))).toEqual([]);
  });
}
