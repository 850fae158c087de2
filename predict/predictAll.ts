import { tidy, toTerminal, UsageError } from '../src';
import { visible } from '../src/errors';
import { answerTo, seen, type Answer } from './answer';
import type { Network } from './network';

const SHOWN = 3;

/** Prints what the network takes each picture for; one that can't be read is said in a sentence, and the others go on. */
export function predictAll(network: Network, photos: readonly string[]): void {
  const { file, dataset, classes } = network;
  if (dataset !== undefined) console.log(`The network in ${visible(file)} was trained on ${dataset}.`);
  let isAnySeen = false;
  for (const photo of photos) {
    try {
      const image = seen(photo);
      const answer = tidy(() => answerTo(image, network));
      console.log(`\n${visible(photo)}`);
      show(image);
      print(answer);
      isAnySeen = true;
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      console.error(error.message);
      process.exitCode = 1;
    }
  }
  if (!isAnySeen) return;
  console.log(`\nThe network knows these ten classes and nothing else: ${classes.join(', ')}.`);
  console.log(
    'A picture of none of them gets one of their names, too, and the probabilities still add up to 1.',
  );
}

/** What the network saw. In a pipe or a file, the picture's characters would be in the way of the answers. */
function show(image: Parameters<typeof toTerminal>[0]): void {
  const picture = toTerminal(image);
  if (process.stdout.isTTY || picture.includes('\u001b')) console.log(picture);
}

function print(answer: Answer): void {
  const width = Math.max(...answer.map(({ name }) => name.length));
  for (const { name, probability } of answer.slice(0, SHOWN)) {
    // Rounded down: 100 % would be said where the network is a little less sure.
    const share = (Math.floor(probability * 1000) / 10).toFixed(1);
    console.log(`${name.padStart(width)} : ${share.padStart(5)} %`);
  }
}
