import { run, setEngine } from '../src';
import { openNetwork } from './network';
import { parseOptions } from './options';
import { predictAll } from './predictAll';

run(async () => {
  const options = parseOptions(process.argv.slice(2));
  await setEngine();
  predictAll(openNetwork(options), options.photos);
});
