import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

test('the checked-in WebAssembly is what its sources give', async () => {
  // Fails with the script's message where bytes.ts is out of date.
  await promisify(execFile)(process.execPath, ['src/engine/wasm/compile.mjs', '--check']);
});
