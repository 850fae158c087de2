/** Date and time as part of a file's name, in the person's own time: `2026-03-01T20-15-09`. */
export function stamp(now: Date = new Date()): string {
  const two = (number: number): string => String(number).padStart(2, '0');
  const date = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map(two).join('-');
  return `${date}T${[now.getHours(), now.getMinutes(), now.getSeconds()].map(two).join('-')}`;
}
