import { run } from '../../src/run';
import { runAuthorCommand } from './commands';

run(() => runAuthorCommand(process.argv.slice(2)));
