import { run } from '../src/run';
import { runCommand } from './commands';

run(() => runCommand(process.argv.slice(2)));
