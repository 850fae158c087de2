import type { Page } from 'playwright-core';

export interface Marks {
  readonly all: number;
  readonly right: number;
  /** At which scroll positions it was wrong, and how. */
  readonly wrong: readonly string[];
}

/**
 * Scrolls a listing by, 40 pixels at a time: wherever the reading line crosses a note, that one is marked, alone, and its
 * lines are marked and in view. `rests`: whether the pointer stays on the code meanwhile.
 */
export async function lookAtLines(page: Page, listing: string, rests: boolean): Promise<Marks> {
  const figure = page.locator(`[data-listing="${listing}"]`);
  await figure.evaluate((element) => element.scrollIntoView({ block: 'start', behavior: 'instant' }));
  const code = (await figure.locator('pre:has([data-number]):visible').first().boundingBox())!;
  await page.mouse.move(rests ? code.x + 80 : 0, rests ? code.y + 20 : 0, { steps: 3 });
  return await figure.evaluate(async (element): Promise<Marks> => {
    const painted = (): Promise<void> =>
      new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    const columns = element.querySelector('[data-note]')!.parentElement!.parentElement!;
    const notes = [...element.querySelectorAll<HTMLElement>('[data-note]')];
    const start = element.getBoundingClientRect().top + window.scrollY - window.innerHeight;
    const end = element.getBoundingClientRect().bottom + window.scrollY;
    const wrong: string[] = [];
    let all = 0;
    for (let top = Math.max(0, start); top < end; top += 40) {
      window.scrollTo({ top, behavior: 'instant' });
      await painted();
      const percent = Number(getComputedStyle(columns).getPropertyValue('--lab-reading'));
      const line = (window.innerHeight * percent) / 100;
      const read = notes.find((note) => {
        const place = note.getBoundingClientRect();
        return place.top <= line && line < place.bottom;
      });
      if (!read) continue;
      all++;
      const marked = notes.filter((note) => note.hasAttribute('data-active'));
      const groups = [
        ...element.querySelectorAll<HTMLElement>(`[data-group="${read.dataset.note}"][data-active]`),
      ].filter((group) => group.getClientRects().length > 0 && group.textContent !== '');
      const hidden = groups.filter((group) => {
        const first = group.querySelector('[data-number]')!.getBoundingClientRect();
        const seen = document.elementFromPoint(first.left + 10, first.top + first.height / 2);
        return !seen || !group.contains(seen);
      });
      if (marked.length !== 1 || marked[0] !== read) wrong.push(`${top}: another note`);
      else if (hidden.length > 0) wrong.push(`${top}: the lines are out of view`);
    }
    return { all, right: all - wrong.length, wrong };
  });
}
