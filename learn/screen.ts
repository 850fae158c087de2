import type { Section, SectionName } from './draw';
import { layOut, type Line, type Paint } from './text';

/** Lines longer than this are hard to read. */
const COLUMNS = 100;

export interface Size {
  readonly columns: number;
  readonly rows: number;
}

/** Which part of a page is to be seen: from a row on, or the sections that matter now. */
export type Scroll = number | readonly SectionName[];

/** A page as a terminal shows it. */
export interface Frame {
  readonly lines: readonly string[];
  /** The first row of the page that is seen; scrolling goes on from here. */
  readonly top: number;
  /** Rows of the page that fit. */
  readonly height: number;
}

/** The first row of a page after a key that scrolls; undefined for other keys. */
export function scrolled({ top, height }: Frame, key: string): number | undefined {
  const rows: Readonly<Record<string, number>> = {
    up: top - 1,
    down: top + 1,
    pageup: top - height + 1,
    pagedown: top + height - 1,
    space: top + height - 1,
    home: 0,
    end: Infinity,
  };
  return rows[key];
}

/** Cuts what fits into a window out of a page, with the footer at its bottom. */
export function drawFrame(
  sections: readonly Section[],
  footer: readonly Line[],
  scroll: Scroll,
  size: Size,
  paint: Paint,
): Frame {
  const width = Math.max(8, Math.min(COLUMNS, size.columns));
  const parts = sections.map(({ name, lines }) => ({ name, rows: layOut(lines, width, paint) }));
  const page = parts.flatMap(({ rows }) => rows);
  while (page.at(-1) === '') page.pop();
  // One row above the footer says whether there is more.
  const foot = layOut(footer, width, paint).slice(0, Math.max(1, size.rows - 2));
  const height = Math.max(1, size.rows - foot.length - 1);
  const top = Math.max(0, Math.min(topOf(parts, scroll, height), page.length - height));
  const seen = page.slice(top, top + height);
  const gap = Array.from({ length: height - seen.length }, () => '');
  const lines = [...seen, ...gap, paint.quiet(moreOf(top, page.length - top - height)), ...foot];
  return { lines: lines.slice(-size.rows), top, height };
}

/** As far down as it takes to see the end of the last of these sections, but not past the beginning of the first. */
function topOf(
  parts: readonly { readonly name: SectionName; readonly rows: readonly string[] }[],
  scroll: Scroll,
  height: number,
): number {
  if (typeof scroll === 'number') return scroll;
  let row = 0;
  let begin = Infinity;
  let end = 0;
  for (const { name, rows } of parts) {
    if (scroll.includes(name)) {
      begin = Math.min(begin, row);
      end = row + rows.length;
    }
    row += rows.length;
  }
  return Math.min(begin, end - height);
}

function moreOf(above: number, below: number): string {
  if (above <= 0 && below <= 0) return '';
  const parts = [...(above > 0 ? [`${above} above`] : []), ...(below > 0 ? [`${below} below`] : [])];
  return `lines: ${parts.join(', ')} (arrow keys)`;
}
