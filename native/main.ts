import { existsSync } from 'node:fs';
import { Command } from 'commander';
import { run, UsageError } from '../src';
import { friendly } from '../tools/friendly';
import { runProgram, runTypeScript } from '../tools/program';
import { installForGpu } from './gpu';
import { findPlace, type Place } from './place';
import { installFromWheel } from './wheel';

interface Options {
  readonly check: boolean;
  readonly gpu: boolean;
  readonly wheel?: string;
}

const command = new Command('npm run native --')
  .description("Puts TensorFlow's native engine in place, for --engine tensorflow.")
  .option('--check', 'only tell what is there', false)
  .option('--wheel <file>', "TensorFlow's package for Python, where it can't be fetched from here")
  .option('--gpu', 'the engine for NVIDIA cards (not tested)', false);

const say = (line: string): void => console.log(line);

run(() => native(friendly(command).parse().opts<Options>()));

async function native(options: Options): Promise<void> {
  const place = findPlace();
  const before = await check(place);
  if (options.check || (before.works && !options.gpu)) {
    say(before.text);
    process.exitCode = before.works ? 0 : 1;
    return;
  }
  if (options.gpu) await installForGpu(say);
  else await install(place, options.wheel);
  const { works, text } = await check(place);
  if (!works) throw new UsageError(text);
  say(text);
}

async function install(place: Place, wheel: string | undefined): Promise<void> {
  if (wheel === undefined) {
    say('trying the official install');
    const rebuild = ['rebuild', '@tensorflow/tfjs-node', '--ignore-scripts=false'];
    const official = await runProgram('npm', rebuild);
    if (official.status === 0 && (await check(place)).works) return;
    say('the official files could not be had; going the other way, by way of the package for Python');
  }
  await installFromWheel(place, say, wheel);
}

/** Whether the engine computes, tried in a process of its own: what does not fit can end the process that loads it. */
async function check({ addon, gpuAddon }: Place): Promise<{ works: boolean; text: string }> {
  if (!existsSync(addon) && !existsSync(gpuAddon))
    return { works: false, text: "TensorFlow's native engine is not in place." };
  const { status, stdout, stderr } = await runTypeScript('native/try.ts', []);
  if (status === 0) return { works: true, text: stdout.trim() };
  return {
    works: false,
    text: `TensorFlow's native engine does not load: ${stderr.trim().split('\n').at(-1) ?? ''}`,
  };
}
