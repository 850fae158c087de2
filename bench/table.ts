/** NaN for no numbers. */
export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? NaN;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? NaN)) / 2;
}

/** Three digits that count. */
export function rounded(number: number): string {
  return number >= 100 ? number.toFixed(0) : String(Number(number.toPrecision(3)));
}

/** `0.71 ms`, or a dash for no numbers. */
export function middle(numbers: readonly number[], unit: string): string {
  return numbers.length === 0 ? '–' : `${rounded(median(numbers))} ${unit}`;
}

/** The least and the most, `0.7–0.73`; nothing where there is one number or none. */
export function range(numbers: readonly number[]): string {
  return numbers.length < 2 ? '' : `${rounded(Math.min(...numbers))}–${rounded(Math.max(...numbers))}`;
}

/** The median with the range: `0.71 ms (0.7–0.73)`. */
export function withRange(numbers: readonly number[], unit: string): string {
  const around = range(numbers);
  return around === '' ? middle(numbers, unit) : `${middle(numbers, unit)} (${around})`;
}

/** A table of Markdown, its columns aligned as Prettier does it. */
export function markdown(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((title, i) => Math.max(3, title.length, ...rows.map((row) => row[i]?.length ?? 0)));
  const line = (cells: readonly string[]): string =>
    `| ${widths.map((width, i) => (cells[i] ?? '').padEnd(width)).join(' | ')} |`;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n');
}
