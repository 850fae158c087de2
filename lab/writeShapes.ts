import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { Command } from 'commander';
import { run, Shapes } from '../src';
import { writeWhole } from '../src/node/writeWhole';
import { recordsOf } from '../tools/records';
import { wholeNumber } from './options';

/** Writes the lab's training pictures as a file of CIFAR-10, for lessons/pytorch/08_go_on.py, which can't draw them. */
function main(): void {
  const command = new Command('npx ts-node lab/writeShapes.ts')
    .description('Writes the pictures of --data shapes for lessons/pytorch/08_go_on.py.')
    .option('--train-size <n>', 'as many as the run has', wholeNumber(1))
    .argument('[folder]', 'where they go', './data/shapes')
    .parse();
  // The argument has a default, and is a text.
  const [folder] = command.processedArgs as [string];
  const { trainSize } = command.opts<{ trainSize?: number }>();
  const shapes = new Shapes({ train: true, size: trainSize });
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, 'data_batch_1.bin');
  writeWhole(file, recordsOf(shapes));
  console.log(`${shapes.length} pictures are in ${file}: 08_go_on.py takes --images ${folder}`);
}

run(main);
