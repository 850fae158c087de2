// Compiles assembly/*.ts to WebAssembly and writes the module's bytes to bytes.ts; `npm install` is all it needs.
//   node src/engine/wasm/compile.mjs          writes bytes.ts
//   node src/engine/wasm/compile.mjs --check  fails if bytes.ts is not what the sources give
import { readFile, writeFile } from 'node:fs/promises';
import asc from 'assemblyscript/asc';

const folder = new URL('./', import.meta.url);
const target = new URL('bytes.ts', folder);

/** asc's own names for files are relative to this folder, so that the result does not depend on where the project lies. */
async function compile() {
  let bytes;
  const { error, stderr } = await asc.main(
    // prettier-ignore
    ['assembly/index.ts', '--outFile', 'module.wasm', '-O3', '--noAssert', '--runtime', 'stub',
     '--importMemory', '--noExportMemory', '--enable', 'simd'],
    {
      readFile: (name) => readFile(new URL(name, folder), 'utf8').catch(() => null),
      writeFile: (_name, contents) => void (bytes = contents),
      listFiles: () => [],
    },
  );
  if (error) throw new Error(`AssemblyScript found mistakes:\n${stderr.toString()}`, { cause: error });
  // Data of its own would overwrite TensorFlow's, whose memory the module works in.
  if (hasData(bytes)) throw new Error('expected a module without data of its own: use no strings or arrays');
  return bytes;
}

/** Whether a module has a data section: sections follow an 8-byte header, each as id, length (LEB128), contents. */
function hasData(bytes) {
  for (let at = 8; at < bytes.length;) {
    if (bytes[at++] === 11) return true;
    let length = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at++];
      length |= (byte & 127) << shift;
      if (byte < 128) break;
    }
    at += length;
  }
  return false;
}

const bytes = await compile();
const base64 = Buffer.from(bytes).toString('base64');
const text = `// Made by compile.mjs from assembly/*.ts. Not to be edited.
export const KERNELS_BASE64 =
  '${base64}';
`;
if (process.argv.includes('--check')) {
  if ((await readFile(target, 'utf8')).replaceAll('\r\n', '\n') !== text) {
    console.error('bytes.ts is not what assembly/*.ts gives: run `node src/engine/wasm/compile.mjs`');
    process.exitCode = 1;
  }
} else {
  await writeFile(target, text);
  console.log(`bytes.ts: a module of ${bytes.length} bytes`);
}
