import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { SECTIONS } from './answers';
import { PyTorchMap } from './map';
import { readOurs } from './ours';
import { pageOf } from './page';

const root = path.resolve(__dirname, '../..');
const page = path.join(root, 'docs', 'pytorch-map.mdx');

/** Writes the page that holds this library beside PyTorch: `npm run map`. */
function main(): void {
  const { rows, problems } = new PyTorchMap(readOurs(root), SECTIONS);
  if (problems.length > 0) {
    console.error(`website/map/answers/ is to be mended:\n${problems.join('\n')}`);
    process.exitCode = 1;
    return;
  }
  writeFileSync(page, pageOf(rows, SECTIONS));
  console.log(`docs/pytorch-map.mdx: ${rows.length} names`);
}

main();
