import { readFileSync } from 'node:fs';

/** With the line ends of Linux: a program on Windows prints others. */
export function unixLines(text: string): string {
  return text.replaceAll('\r\n', '\n');
}

/** A text that people write. Git keeps the line ends of Linux in it, an editor may not. */
export function readText(file: string): string {
  return unixLines(readFileSync(file, 'utf8'));
}
