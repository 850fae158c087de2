/** How PyTorch's print() shows modules: in Python's spelling, so that both texts can be compared. */

import type { Entry, Kind } from './members';

interface Text {
  toString(): string;
}

type Part = readonly [name: string, text: string];

/** One module with what is inside of it, each part on a line, further in. */
export function block(title: string, settings: string, parts: readonly Part[]): string {
  if (parts.length === 0) return `${title}(${settings})`;
  const lines = parts.map(([name, text]) => `(${name}): ${text}`);
  const all = settings === '' ? lines : [settings, ...lines];
  return `${title}(\n${all.join('\n')}`.replaceAll('\n', '\n  ') + '\n)';
}

/** Of a module's properties, those that are modules, or arrays of them, with their texts. */
export function partsOf(properties: Iterable<Entry<unknown>>, module: Kind<Text>): Part[] {
  return [...properties].flatMap(([name, value]) => textOf(value, module).map((text): Part => [name, text]));
}

function textOf(value: unknown, module: Kind<Text>): string[] {
  if (value instanceof module) return [value.toString()];
  const texts = Array.isArray(value) ? value.flatMap((item) => textOf(item, module)) : [];
  return texts.length === 0 ? [] : [listBlock('ModuleList', texts)];
}

/** A list of modules, where neighbours with the same text share a line: `(0-1): 2 x ReLU()`. */
export function listBlock(title: string, texts: readonly string[]): string {
  const groups: { first: number; last: number; text: string }[] = [];
  texts.forEach((text, i) => {
    const group = groups.at(-1);
    if (group?.text === text) group.last = i;
    else groups.push({ first: i, last: i, text });
  });
  const parts = groups.map(({ first, last, text }): Part =>
    first === last ? [`${first}`, text] : [`${first}-${last}`, `${last - first + 1} x ${text}`],
  );
  return block(title, '', parts);
}

type Setting = number | boolean | null | readonly number[];

/** A value as Python writes it: `True`, `None`, `(5, 5)`, `1e-05`. */
export function inPython(value: Setting): string {
  if (value === null) return 'None';
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  if (typeof value === 'number') {
    const isTiny = value !== 0 && Math.abs(value) < 1e-4;
    return isTiny ? value.toExponential().replace(/e-(\d)$/, 'e-0$1') : String(value);
  }
  return `(${value.join(', ')})`;
}

/** `kernel_size=2, stride=2` */
export function settings(values: Readonly<Record<string, Setting>>): string {
  return Object.entries(values)
    .map(([name, value]) => `${name}=${inPython(value)}`)
    .join(', ');
}
