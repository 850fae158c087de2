export const count = (number: number): string => number.toLocaleString('en-US');

/** What was measured: milliseconds, or from–to where a time varied; null for what was not. */
export type Time = number | null | readonly number[];

export function textOf(time: Time): string {
  if (time === null) return '–';
  return typeof time === 'number' ? count(time) : time.map(count).join('–');
}
