import { existsSync } from 'node:fs';
import path from 'node:path';
import { linesOf, regionsOf } from '../../../tools/regions';
import { readText } from '../../../tools/text';
import { isRunnable } from '../lines/runnable';
import { highlight } from './highlight';
import { outputFileOf, pythonFileOf } from './lessons';
import type { OutputLine, Source, SourceFile } from './source';
import { compilerOf } from './types';

/** A program as pages get it: its regions, and its files whole. */
export interface Program {
  readonly regions: readonly Source[];
  readonly files: readonly SourceFile[];
}

const read = (root: string, file: string): string => readText(path.join(root, file));

/** A program in TypeScript, with PyTorch's where there is one; `page` explains it. */
export async function programOf(file: string, root: string, page: string): Promise<Program> {
  const text = read(root, file);
  const absolute = path.join(root, file).split(path.sep).join('/');
  const cut = await highlight(text, 'typescript', compilerOf(root).typesOf(absolute));
  const python = await twinOf(file, root);
  // The record is read as `npm run record` wrote it.
  const output = JSON.parse(read(root, outputFileOf(file))) as OutputLine[];

  const regions = regionsOf(text, file).map(({ name, lines }): Source => {
    const numbers = new Set(lines.map(({ number }) => number));
    return {
      file,
      region: name,
      ...cut(lines),
      python: python && { file: python.file, lines: python.cut(python.linesOf(name)).lines },
      output: output.filter(({ line }) => numbers.has(line)),
      runs: isRunnable(file),
    };
  });
  return {
    regions,
    files: [
      { file, page, ...cut(linesOf(text)) },
      ...(python ? [{ file: python.file, page, ...python.cut(linesOf(python.text)) }] : []),
    ],
  };
}

/** The Python file beside a program; null where there is none. */
async function twinOf(typescript: string, root: string) {
  const file = pythonFileOf(typescript);
  if (!existsSync(path.join(root, file))) return null;
  const text = read(root, file);
  const regions = regionsOf(text, file);
  return {
    file,
    text,
    cut: await highlight(text, 'python'),
    linesOf: (name: string) => regions.find((region) => region.name === name)?.lines ?? [],
  };
}

/** A program in Python alone. */
export async function pythonOnly(file: string, root: string, page: string): Promise<Program> {
  const text = read(root, file);
  const cut = await highlight(text, 'python');
  return {
    regions: regionsOf(text, file).map(({ name, lines }) => {
      return { file, region: name, ...cut(lines), python: null, output: [], runs: false };
    }),
    files: [{ file, page, ...cut(linesOf(text)) }],
  };
}
