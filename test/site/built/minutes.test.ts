import { describeInBrowser } from '../../support/browser';
import { minutesOf } from '../../../website/plugins/minutes/count';
import { countIn, minutesIn } from '../../../website/plugins/minutes/pages';
import { root } from '../../../tools/root';
import { readerOf } from './open';
import { builtSite } from './site';

const site = builtSite();

/** What a reader sees of a page, counted from the page itself: it runs there. */
function seenOn(article: HTMLElement) {
  const all = (selector: string): HTMLElement[] => [...article.querySelectorAll<HTMLElement>(selector)];
  const remove = (selector: string): number => {
    const found = all(selector).filter((element) => element.getClientRects().length > 0);
    for (const element of found) element.remove();
    return found.length;
  };
  for (const fold of all('details:not([open])'))
    for (const part of [...fold.children]) if (part.tagName !== 'SUMMARY') part.remove();
  const pictures = remove('[data-figure], [data-train-now], [data-ask-network]') + remove('img');
  const questions = remove('[data-quiz]');
  const lines = all('pre')
    .filter((code) => code.getClientRects().length > 0)
    .map(
      (code) =>
        code.querySelectorAll('[data-number]').length || code.textContent.trimEnd().split('\n').length,
    );
  // What is there to be pressed, or names a listing's lines.
  remove(
    'pre, figcaption, button, [data-listing] > a, [data-note] > a, [aria-hidden=true], [role=tooltip], [class*=outputTitle], [class^=title_], .hash-link',
  );
  const text = article.innerText;
  return {
    text,
    words: text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length,
    lines: lines.reduce((sum, count) => sum + count, 0),
    pictures,
    questions,
  };
}

describeInBrowser('the minutes of a page', (browserPath) => {
  const { open } = readerOf(browserPath, site);
  const { lessons } = minutesIn(root);

  test.each(lessons.flatMap(({ looks, ...lesson }) => [lesson, ...looks]))(
    'what was counted of $id is what is seen, all folds closed, and its number stands there',
    async ({ id, slug, minutes }) => {
      const { page } = await open(slug.slice(1));
      const seen = await page.locator('.theme-doc-markdown').evaluate(seenOn);
      await page.close();
      const { words, ...others } = countIn(root, id);
      expect(seen).toMatchObject(others);
      // Ten words are three seconds.
      expect(Math.abs(seen.words - words)).toBeLessThanOrEqual(10);
      expect(Math.abs(minutesOf(seen) - minutes)).toBeLessThan(0.6);
      if (!id.startsWith('08')) expect(seen.text).toMatch(new RegExp(`\\b${minutes} min`));
    },
  );
});
