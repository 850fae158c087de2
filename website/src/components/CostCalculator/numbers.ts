const significant = (value: number): string =>
  value.toLocaleString('en-US', { maximumSignificantDigits: 3, useGrouping: true });

/** In the largest unit of which there is at least one: 179 MB. */
export function formatBytes(bytes: number): string {
  const units = ['B', 'kB', 'MB', 'GB', 'TB', 'PB'];
  let value = bytes;
  let unit = 0;
  while (value >= 999.5 && unit < units.length - 1) {
    value /= 1000;
    unit++;
  }
  return `${significant(value)} ${units[unit] ?? ''}`;
}

/** Seconds, as milliseconds: 102 ms. */
export function formatMilliseconds(seconds: number): string {
  return `${significant(1000 * seconds)} ms`;
}

/** 20 min, 12.8 h, 3.1 d: symbols, which are the same in most languages. */
export function formatHours(hours: number): string {
  if (hours < 1) return `${significant(60 * hours)} min`;
  return hours < 48 ? `${significant(hours)} h` : `${significant(hours / 24)} d`;
}
