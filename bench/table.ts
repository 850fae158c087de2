import { readFileSync, writeFileSync } from 'node:fs';

/** One thing, measured for us and for PyTorch, a number for each round. */
export interface Row {
  readonly name: string;
  readonly unit: string;
  /** What ours / PyTorch's should be at most. */
  readonly goal?: number;
  readonly ours: number[];
  readonly pytorch: number[];
}

export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? NaN;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? NaN)) / 2;
}

/** Medians, ratios and goals, as Markdown. */
export function comparison(rows: readonly Row[]): string {
  return markdown(
    ['', 'ours', 'PyTorch', 'ratio', 'goal'],
    rows.map(({ name, unit, goal, ours, pytorch }) => {
      const shown = (numbers: readonly number[]): string =>
        numbers.length === 0 ? '–' : `${rounded(median(numbers))} ${unit}`;
      const ratio = median(ours) / median(pytorch);
      return [
        name,
        shown(ours),
        shown(pytorch),
        Number.isNaN(ratio) ? '–' : rounded(ratio),
        goal === undefined ? '' : `≤ ${goal}`,
      ];
    }),
  );
}

export function markdown(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** Three digits that count. */
export function rounded(number: number): string {
  return number >= 100 ? number.toFixed(0) : String(Number(number.toPrecision(3)));
}

/** Replaces the parts of a Markdown file between `<!-- name -->` and `<!-- /name -->`. */
export function writeInto(file: string, parts: Readonly<Record<string, string>>): void {
  let text = readFileSync(file, 'utf8');
  for (const [name, part] of Object.entries(parts)) {
    const [start, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
    const [from, to] = [text.indexOf(start), text.indexOf(end)];
    if (from < 0 || to < from) throw new Error(`expected ${start} … ${end} in ${file}`);
    text = `${text.slice(0, from + start.length)}\n\n${part}\n\n${text.slice(to)}`;
  }
  writeFileSync(file, text);
}
