import { unixLines } from './text';

/** A line of a file, with its real number. */
export interface Line {
  readonly number: number;
  readonly text: string;
}

/** The lines between `#region name` and `#endregion name`, the markers left out. */
export interface Region {
  readonly name: string;
  readonly lines: readonly Line[];
}

// TypeScript's comments and Python's.
const OPEN = /^\s*(?:\/\/|#)\s*#?region\s+(\S+)\s*$/;
const CLOSE = /^\s*(?:\/\/|#)\s*#?endregion\s+(\S+)\s*$/;

export function linesOf(text: string): Line[] {
  return unixLines(text)
    .replace(/\n$/, '')
    .split('\n')
    .map((line, index) => ({ number: index + 1, text: line }));
}

/**
 * Cuts a file into its regions, in order. Regions do not nest.
 * @throws Error with the file and the line, where a region is opened or closed wrongly, is empty or stands twice
 */
export function regionsOf(text: string, file: string): Region[] {
  const regions: Region[] = [];
  let open: { readonly name: string; readonly lines: Line[] } | undefined;
  const fail = (line: Line, problem: string): never => {
    throw new Error(`${file}:${line.number}: ${problem}`);
  };

  for (const line of linesOf(text)) {
    const opened = OPEN.exec(line.text)?.[1];
    const closed = CLOSE.exec(line.text)?.[1];
    if (opened !== undefined) {
      if (open) fail(line, `region ${opened} opens inside of region ${open.name}: regions do not nest`);
      if (regions.some(({ name }) => name === opened)) fail(line, `region ${opened} stands here twice`);
      open = { name: opened, lines: [] };
    } else if (closed !== undefined) {
      if (open?.name !== closed)
        fail(line, `region ${closed} is closed, but ${open?.name ?? 'none'} is open`);
      if (open?.lines.length === 0) fail(line, `region ${closed} is empty`);
      if (open) regions.push(open);
      open = undefined;
    } else {
      open?.lines.push(line);
    }
  }
  if (open) throw new Error(`${file}: region ${open.name} is never closed`);
  return regions;
}

/** Lines that are neither blank nor markers and lie outside of all regions: no page can show them. */
export function linesOutside(text: string, file: string): Line[] {
  const inside = new Set(regionsOf(text, file).flatMap(({ lines }) => lines.map(({ number }) => number)));
  return linesOf(text).filter(
    ({ number, text: line }) =>
      line.trim() !== '' && !OPEN.test(line) && !CLOSE.test(line) && !inside.has(number),
  );
}
