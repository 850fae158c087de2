import { existsSync } from 'node:fs';
import { Command } from 'commander';
import { run, UsageError } from '../src';
import { findPlace, type Place } from './place';
import { runProgram } from './run';
import { installFromWheel } from './wheel';

const command = new Command('npm run native --')
  .description("Puts TensorFlow's native engine in place, for --engine tensorflow.")
  .option('--check', 'only tell what is there', false);

const say = (line: string): void => console.log(line);

run(() => native(command.parse().opts<{ check: boolean }>().check));

async function native(onlyCheck: boolean): Promise<void> {
  const place = findPlace();
  const state = await check(place);
  say(state.text);
  if (state.works || onlyCheck) {
    process.exitCode = state.works ? 0 : 1;
    return;
  }
  say('trying the official install');
  // npm is a script on Windows, which only a shell can start.
  const official = await runProgram('npm', ['rebuild', '@tensorflow/tfjs-node', '--ignore-scripts=false'], {
    shell: process.platform === 'win32',
  });
  if (official.status !== 0 || !(await check(place)).works) {
    say('the official files could not be had; going the other way, by way of the package for Python');
    await installFromWheel(place, say);
  }
  const { works, text } = await check(place);
  if (!works) throw new UsageError(text);
  say(text);
}

/** Whether the engine computes, tried in a process of its own: what does not fit can end the process that loads it. */
async function check({ addon }: Place): Promise<{ works: boolean; text: string }> {
  if (!existsSync(addon)) return { works: false, text: "TensorFlow's native engine is not in place." };
  const { status, output } = await runProgram(process.execPath, [
    '-r',
    require.resolve('ts-node/register'),
    require.resolve('./try'),
  ]);
  if (status === 0) return { works: true, text: output.trim() };
  return {
    works: false,
    text: `TensorFlow's native engine does not load: ${output.trim().split('\n').at(-1) ?? ''}`,
  };
}
