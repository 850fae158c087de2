import { run } from '../src';
import { runLab } from './lab';
import { parseCommand } from './options';

run(() => runLab(parseCommand(process.argv.slice(2))));
