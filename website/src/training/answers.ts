import { encodeSafetensors } from '../../../src/browser';
import { ASKING_ANSWERS } from './asking/answers';
import type { Networks } from './asking/networks';
import { orProblem } from './asking/problems';
import type * as Opener from './cifar10/open';
import { INSIDE_ANSWERS } from './inside/answers';
import type { QuestionName, Questions, Tell } from './protocol';
import type { Turns } from './turns';

/** What an answer that takes its time may need. */
export interface Around {
  readonly tell: Tell;
  readonly turns: Turns;
}

/** How often a second an archive's unpacking is told. */
const TOLD_PER_SECOND = 10;

/**
 * What answers each question, at once if it can: nothing is trained meanwhile. Tensors that it makes belong into a `tidy`, and it must not
 * draw from the generator that orders the training images. Undefined where there is no network yet: then no answer comes.
 */
export const ANSWERS: {
  readonly [Name in QuestionName]: (
    networks: Networks,
    given: Questions[Name]['given'],
    around: Around,
  ) => Questions[Name]['answer'] | undefined | Promise<Questions[Name]['answer']>;
} = {
  ...ASKING_ANSWERS,
  ...INSIDE_ANSWERS,
  weights: (networks) => {
    const net = networks.get('trained');
    return net && Uint8Array.from(encodeSafetensors(net.stateDict()));
  },
  openArchive: async (_, file, { tell, turns }) => {
    let told = -Infinity;
    const onBytes = (bytes: number): void => {
      const now = performance.now();
      if (now - told < 1000 / TOLD_PER_SECOND) return;
      told = now;
      tell({ type: 'unpacking', bytes, of: file.size });
    };
    const opener = await loadOpener();
    if (opener === undefined)
      return {
        problem:
          'what unpacks an archive could not be loaded: is there a connection? Then choose the archive again',
      };
    // A run that is under way stands still meanwhile: between its steps there is little time.
    await turns.take();
    try {
      return (await orProblem(() => opener.openArchive(file, onBytes))) ?? null;
    } finally {
      turns.give();
    }
  },
};

/** Who has no archive needs none of it. Where it can't be loaded, a worker's `import` throws before there is a promise to catch. */
async function loadOpener(): Promise<typeof Opener | undefined> {
  try {
    return await import('./cifar10/open');
  } catch {
    return undefined;
  }
}
