import { setEngine } from '../src';
import type { FromWorker } from '../website/src/training/protocol';
import { Session } from '../website/src/training/session';
import { DEFAULTS } from '../website/src/components/TrainNow/options';
import { millisecondsOf } from './pageRun';

/** The run of a page, by the same files, in Node. */
async function main(): Promise<void> {
  await setEngine('wasm');
  const told: FromWorker[] = [];
  const session = new Session((message) => told.push(message));
  await session.obey({ type: 'framesPerSecond', value: 0 });
  await session.obey({ type: 'begin', run: 1, options: DEFAULTS, paused: false });
  console.log(JSON.stringify({ ms: millisecondsOf(told) }));
}

void main();
