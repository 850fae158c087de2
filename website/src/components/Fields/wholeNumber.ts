export interface Range {
  readonly least: number;
  readonly most: number;
}

/** The number that a reader typed; undefined where it is no whole number or out of range. */
export function parseWhole(text: string, { least, most }: Range): number | undefined {
  if (!/^\d+$/.test(text)) return undefined;
  const number = Number(text);
  return number >= least && number <= most ? number : undefined;
}
