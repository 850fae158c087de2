import { prepare } from '../../src/node/cifar10/prepare';
import { CIFAR10_SOURCE } from '../../src/datasets/archive/source';
import { run } from '../../src/node/run';
import { RECORDS_PER_FILE } from '../datasets/support';

/** Those who wait lose their patience soon, so that the living are taken for dead, too. */
const IMPATIENT = { beatMs: 20, lookMs: 10, looks: 15 };

/** Gets a small data set: `downloader.js ROOT URL SIZE MD5`. */
run(async () => {
  const [root = '', url = '', size, md5 = ''] = process.argv.slice(2);
  const source = {
    ...CIFAR10_SOURCE,
    recordsPerFile: RECORDS_PER_FILE,
    urls: [url],
    size: Number(size),
    md5,
  };
  await prepare({ root, download: true, retryDelayMs: 10 }, source, IMPATIENT);
});
