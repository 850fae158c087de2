/** Licences that let everybody use, change and pass on the code, as npm writes them. */
export const PERMISSIVE: readonly string[] = [
  ...['MIT', 'MIT-0', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'BlueOak-1.0.0'],
  ...['CC0-1.0', 'Python-2.0'],
  ...['Apache-2.0 AND MIT', '(BSD-3-Clause AND Apache-2.0)', '(BSD-2-Clause OR MIT OR Apache-2.0)'],
  ...['(MIT OR CC0-1.0)', '(WTFPL OR MIT)'],
];

/** Tools that are not permissive, or do not say so in a word; none of them is part of what is passed on. */
export const EXCEPTIONS: readonly {
  readonly name: RegExp;
  readonly licence: string;
  readonly why: string;
}[] = [
  { name: /^axe-core$/, licence: 'MPL-2.0', why: 'tests pages for readers who can not see; unchanged' },
  { name: /^lightningcss(-.+)?$/, licence: 'MPL-2.0', why: 'makes style sheets smaller; unchanged' },
  { name: /^caniuse-lite$/, licence: 'CC-BY-4.0', why: 'tables about browsers, read by tools' },
  { name: /^eval$/, licence: 'none', why: 'MIT in its file LICENSE' },
  { name: /^format$/, licence: 'none', why: 'MIT in its readme' },
  { name: /^require-like$/, licence: 'none', why: 'MIT in its file License' },
];

/** Compiled code that is part of a package, or of this project, and has authors of its own. */
export const COMPILED: readonly { readonly what: string; readonly licence: string }[] = [
  { what: "libjpeg-turbo, in @cwasm/jpeg-turbo's jpeg-turbo.wasm", licence: 'IJG AND BSD-3-Clause AND Zlib' },
  { what: "libwebp, in @cwasm/webp's webp.wasm", licence: 'BSD-3-Clause' },
  { what: 'XNNPACK, in @tensorflow/tfjs-backend-wasm', licence: 'BSD-3-Clause' },
  { what: "AssemblyScript's library, in src/engine/wasm/bytes.ts", licence: 'Apache-2.0' },
];
