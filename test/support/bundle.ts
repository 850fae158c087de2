import { readFileSync } from 'node:fs';
import path from 'node:path';
import { build, type Plugin } from 'esbuild';
import { root } from '../../tools/root';

/**
 * What a bundler for browsers has to know of this project: lessons import `../src`, which is the browser's entry there, and
 * start no program of their own.
 */
const forBrowsers: Plugin = {
  name: 'for-browsers',
  setup(build) {
    build.onResolve({ filter: /^(\.\.\/)+src$/ }, () => ({ path: path.join(root, 'src', 'browser.ts') }));
    build.onLoad({ filter: /[/\\]lessons[/\\][^/\\]+\.ts$/ }, ({ path: file }) => ({
      contents: readFileSync(file, 'utf8').replace('require.main === module', 'false'),
      loader: 'ts',
    }));
  },
};

export interface Bundle {
  /** A classic script for a page. */
  readonly script: string;
  /** The project's and the packages' files that went into it, from the project's folder. */
  readonly files: readonly string[];
  /** What the page would have to find elsewhere. */
  readonly missing: readonly string[];
}

/** Bundles a program for browsers. An import of something that only Node has fails. */
export async function bundle(file: string): Promise<Bundle> {
  const { outputFiles, metafile } = await build({
    absWorkingDir: root,
    entryPoints: [file],
    bundle: true,
    write: false,
    metafile: true,
    format: 'iife',
    platform: 'browser',
    target: 'es2022',
    legalComments: 'none',
    logLevel: 'silent',
    plugins: [forBrowsers],
  });
  return {
    script: outputFiles.map(({ text }) => text).join('\n'),
    files: Object.keys(metafile.inputs),
    missing: Object.values(metafile.outputs).flatMap(({ imports }) => imports.map((each) => each.path)),
  };
}
