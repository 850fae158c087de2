import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readText } from '../../../tools/text';
import { root } from '../../../tools/root';
import { find } from '../../../website/plugins/search/find';
import { tableFrom } from '../../../website/plugins/search/table';
import { markMessage } from '../second/mark';
import { leftText, markMessages, markPages, messagesOf } from '../second/translate';
import { unmarkedIn } from '../second/unmarked';
import { docusaurus, pagesIn, type BuiltSite } from './site';

/** The language of `../second`, built beside the site: below `xx/`, as each second language is. */
export const SECOND = 'xx';

/** Lists the site's texts, translates all but a few, builds it, and hands both languages to `tests`. */
export function testsOfSecondLanguage(first: () => BuiltSite, tests: (site: () => BuiltSite) => void): void {
  describe('a second language', () => {
    let translations: string;
    let out: string;
    let pages: string[];
    const site = (): BuiltSite => ({ folder: out, base: first().base, pages });
    const read = (page: string): string => readFileSync(path.join(out, SECOND, page), 'utf8');
    const inLanguages = (...args: string[]): Promise<void> =>
      docusaurus(args, { SITE_TRANSLATIONS: translations });

    beforeAll(async () => {
      translations = mkdtempSync(path.join(tmpdir(), 'translations-'));
      out = mkdtempSync(path.join(tmpdir(), 'languages-'));
      await inLanguages('write-translations', '--locale', SECOND);
      markMessages(path.join(translations, SECOND));
      markPages(path.join(translations, SECOND));
      cpSync(first().folder, out, { recursive: true });
      await inLanguages('build', '--locale', SECOND, '--out-dir', out);
      pages = pagesIn(path.join(out, SECOND));
    }, 600_000);
    afterAll(() => {
      for (const folder of [translations, out]) rmSync(folder, { recursive: true, force: true });
    });

    test('listing its texts again keeps what was translated', async () => {
      const before = messagesOf(path.join(translations, SECOND));
      expect(JSON.stringify(before)).toContain(markMessage('This page is not translated yet.'));
      await inLanguages('write-translations', '--locale', SECOND);
      expect(messagesOf(path.join(translations, SECOND))).toEqual(before);
    }, 300_000);

    test('it has the same pages', () => {
      expect(pages).toEqual(first().pages);
    });

    test('a page that is not translated is there in English, and says so; no other does', () => {
      const english = ['testing/', 'closer/checkpoint/', 'reading/'];
      for (const page of english) {
        const html = read(`${page}index.html`);
        expect(html).toContain(markMessage('This page is not translated yet.'));
        expect(html).toMatch(/<article lang="?en\b/);
      }
      const marked = pages.filter((page) => /data-original="?page\b/.test(read(`${page}index.html`)));
      expect(marked).toEqual(english.sort());
      expect(read('api/classes/DataLoader/index.html')).toMatch(/data-original="?reference\b/);
      expect(
        first().pages.filter((page) =>
          readFileSync(path.join(first().folder, page, 'index.html'), 'utf8').includes('data-original'),
        ),
      ).toEqual([]);
    });

    test('a translated page shows a part that is not translated as it is', () => {
      const part = 'A training step, in ms:';
      expect(readText(path.join(root, 'docs/_engines.md'))).toContain(part);
      expect(read('closer/engines/index.html')).toContain(part);
    });

    test('no text is left that nobody can translate', () => {
      const known = leftText();
      const unmarked: Record<string, string[]> = {};
      for (const page of [...pages.filter((name) => !name.startsWith('api/')), '404.html']) {
        const html = read(page.endsWith('.html') ? page : `${page}index.html`);
        for (const text of unmarkedIn(html))
          if (!known.includes(text.replace(/^01 /, ''))) (unmarked[text] ??= []).push(page);
      }
      expect(
        Object.fromEntries(Object.entries(unmarked).map(([text, on]) => [text, on.slice(0, 2)])),
      ).toEqual({});
    });

    test('each page says its language, and where it is in the other one', () => {
      for (const page of ['', 'cnn/', 'testing/', 'files/lessons/03-cnn.ts/', 'search/', 'api/']) {
        const html = read(`${page}index.html`);
        expect(html).toMatch(new RegExp(`<html [^>]*\\blang="?${SECOND}\\b`));
        const links = [...html.matchAll(/<link [^>]*\bhreflang=[^>]*>/g)].map(([tag]) => tag);
        const addressOf = (language: string): string | undefined =>
          /\bhref="?([^"\s>]*)/.exec(
            links.find((tag) => new RegExp(`hreflang="?${language}\\b`).test(tag)) ?? '',
          )?.[1];
        expect(addressOf('en')).toBe(`http://localhost:3000${first().base}${page}`);
        expect(addressOf(SECOND)).toBe(`http://localhost:3000${first().base}${SECOND}/${page}`);
        expect(addressOf('x-default')).toBe(`http://localhost:3000${first().base}${page}`);
      }
    });

    test('one chooses between two languages; where there is one, there is nothing to choose', () => {
      const choice = (html: string): string[] =>
        [...html.matchAll(/<a [^>]*\bclass="?[^">]*dropdown__link[^>]*>/g)].map(([tag]) => tag);
      expect(choice(read('cnn/index.html')).join('\n')).toContain(`${first().base}cnn/`);
      expect(choice(read('cnn/index.html'))).toHaveLength(2);
      const alone = readFileSync(path.join(first().folder, 'cnn/index.html'), 'utf8');
      expect(choice(alone)).toEqual([]);
      expect(alone).toMatch(/<html [^>]*\blang="?en\b/);
    });

    test('its minutes, its closer looks and its sidebar have its own names and addresses', () => {
      const html = read('closer/pixel/index.html');
      const back = new RegExp(
        `<a [^>]*href="?${first().base}${SECOND}/data/"?[^>]*>2 ${markMessage('Data')}</a>`,
      );
      expect(html).toMatch(back);
      expect(html).toMatch(new RegExp(`${markMessage('A closer look')}, (<!-- -->)?\\d+`));
      const side = /<nav [^>]*class="?[^">]*menu\b[\s\S]*?<\/nav>/.exec(html)?.[0] ?? '';
      expect(
        side.match(/href="?[^"\s>]*/g)?.filter((link) => !link.includes(`${first().base}${SECOND}/`)),
      ).toEqual([]);
      expect(side).toContain(markMessage('The lab'));
    });

    test('its search finds words of its own, and Japanese by its parts', () => {
      const table = tableFrom(read('search-index.json'));
      const firstOf = (query: string): string | undefined => find(table, query)[0]?.url;
      for (const query of ['畳み込み', '畳み込み層', 'フィルタ', '層'])
        expect(firstOf(query)).toMatch(/^cnn\//);
      expect(find(table, markMessage('momentum')).length).toBeGreaterThan(2);
      expect(find(table, 'checkpoint').map(({ url }) => url)).toContain('closer/checkpoint/');
    });

    tests(site);
  });
}
