/** The tables' sources, each measured by itself. */
export const PARTS = [
  'comparison',
  'kernels',
  'workers',
  'epochs',
  'profile-4',
  'profile-64',
  'native',
  'engines',
  'page',
] as const;
export type PartName = (typeof PARTS)[number];

/** Where and with what a part was measured. */
export interface Setting {
  /** `2026-11-27` */
  readonly date: string;
  readonly processor: string;
  readonly cores: number;
  readonly platform: string;
  readonly node: string;
  /** With the versions of what belongs to it; null where there was none. */
  readonly pytorch: string | null;
  /** Which images the loaders and the lab read. */
  readonly images: string;
}

/** How busy the machine was: the system's mean of the last minute, null where it tells none. */
export interface Load {
  readonly before: number | null;
  readonly after: number | null;
}

/** One program with one setting. */
export interface Series {
  readonly by: 'ours' | 'PyTorch';
  readonly setting: string;
  /** By unit, a number for each round: `{ ms: [0.71, 0.72] }`. */
  readonly values: Record<string, number[]>;
}

/** Programs that ran by turns. */
export interface Row {
  readonly name: string;
  readonly load: Load;
  readonly series: readonly Series[];
}

export interface Part {
  readonly setting: Setting;
  readonly rows: readonly Row[];
}

/** All that was measured; a part that was not is missing. */
export type Results = Readonly<Partial<Record<PartName, Part>>>;

export function rowOf({ rows }: Part, name: string): Row {
  const row = rows.find((one) => one.name === name);
  if (row === undefined) throw new Error(`there is no row ${name}`);
  return row;
}

/** The numbers of ours with this setting, in this unit; none where it was not measured. */
export function oursOf(row: Row, setting: string, unit: string): readonly number[] {
  return row.series.find((one) => one.by === 'ours' && one.setting === setting)?.values[unit] ?? [];
}
