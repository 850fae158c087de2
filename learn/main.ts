import { run } from '../src/node/run';
import { runCommand } from './commands';

run(() => runCommand(process.argv.slice(2)));
