import { run } from '../../src/node/run';
import { runAuthorCommand } from './commands';

run(() => runAuthorCommand(process.argv.slice(2)));
