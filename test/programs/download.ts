import { statSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../../src';
import { CIFAR10_SOURCE } from '../../src/datasets/archive/source';
import { download } from '../../src/node/cifar10/download';

/** Downloads a file of so many bytes and this checksum, and tells how many came: `download.ts URL SIZE MD5 FOLDER`. */
run(async () => {
  const [url = '', size, md5 = '', root = ''] = process.argv.slice(2);
  const part = join(root, 'part');
  const source = { ...CIFAR10_SOURCE, urls: [url], size: Number(size), md5 };
  await download({ source, part, root }, { retries: 0 });
  console.log(`${statSync(part).size} bytes`);
});
