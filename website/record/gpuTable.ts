/** One machine's steps, measured in one sitting: `docs/runs/gpu.json`. */
export interface GpuRecord {
  readonly date: string;
  readonly machine: string;
  readonly versions: readonly string[];
  readonly what: string;
  /** Images in a step: the columns. */
  readonly images: readonly number[];
  /** Milliseconds: one number, the least and the most of several runs, or null where nothing was measured. */
  readonly rows: readonly {
    readonly network: string;
    readonly program: string;
    readonly ms: readonly (number | readonly [least: number, most: number] | null)[];
  }[];
}

/** The record as a table of Markdown: `docs/_gpu.md`. */
export function gpuTable({ date, machine, versions, what, images, rows }: GpuRecord): string {
  const number = (value: number): string => value.toLocaleString('en');
  const cell = (ms: GpuRecord['rows'][number]['ms'][number]): string => {
    if (ms === null) return '–';
    return typeof ms === 'number' ? number(ms) : ms.map(number).join(' to ');
  };
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [
    `${what}:`,
    '',
    line(['network', 'program', ...images.map((count) => `${number(count)} images`)]),
    line(['---', '---', ...images.map(() => '---')]),
    ...rows.map(({ network, program, ms }) => line([network, program, ...ms.map(cell)])),
    '',
    `${date}: ${machine}. ${versions.join(', ')}.`,
    '',
  ].join('\n');
}
