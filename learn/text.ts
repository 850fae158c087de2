import { stripVTControlCharacters } from 'node:util';
import { Ansis } from 'ansis';
import wrapAnsi from 'wrap-ansi';

export type Style = 'plain' | 'title' | 'good' | 'bad' | 'quiet' | 'code';

/** A line before it is wrapped. */
export interface Line {
  readonly text: string;
  readonly style?: Style;
}

export type Paint = Readonly<Record<Style, (text: string) => string>>;

/** Colours as far as the terminal and NO_COLOR allow; words say the same without them. */
export function makePaint(ansis: InstanceType<typeof Ansis> = new Ansis()): Paint {
  return {
    plain: (text) => text,
    title: ansis.bold,
    good: ansis.green,
    bad: ansis.red,
    quiet: ansis.dim,
    code: ansis.cyan,
  };
}

/** Texts of programs and errors may bring colours and control characters, which would move the cursor. */
export function harmless(text: string): string {
  return stripVTControlCharacters(text)
    .replaceAll('\t', '  ')
    .replaceAll(/[\u0000-\u001f\u007f-\u009f]/g, '');
}

/**
 * Breaks a line at spaces so that no part is wider than `width`; words that are wider are cut. What goes on is indented
 * as the line is, or, in a table such as `expected  1`, to its second column.
 */
export function wrap(text: string, width: number): string[] {
  const [column = '', indent = ''] = /^( *)(?:\S+ {2,})?/.exec(text) ?? [];
  const head = [column, indent].find(({ length }) => length <= width / 2) ?? '';
  const lines = wrapAnsi(text.slice(head.length), width - head.length, { hard: true }).split('\n');
  return lines.map((line, i) => `${i === 0 ? head : ' '.repeat(head.length)}${line}`.trimEnd());
}

/** Wraps and colours lines. */
export function layOut(lines: readonly Line[], width: number, paint: Paint): string[] {
  return lines.flatMap(({ text, style = 'plain' }) => wrap(harmless(text), width).map(paint[style]));
}

/** Lines of one style, from lines and texts of several lines. */
export function styled(style: Style, ...texts: readonly string[]): Line[] {
  return texts.flatMap((text) => text.split('\n')).map((text) => ({ text, style }));
}
