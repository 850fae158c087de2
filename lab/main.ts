import { run } from '../src';
import { runLab } from './lab';
import { parseOptions } from './options';

run(() => runLab(parseOptions(process.argv.slice(2))));
