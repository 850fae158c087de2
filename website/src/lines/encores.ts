import { DataLoader, manualSeed, type nn } from '../../../src/browser';
import type * as data from '../../../lessons/02-data';
import type * as cnn from '../../../lessons/03-cnn';
import { ENCORED, PICTURES } from './encored';
import type { Observer } from './observer';

/** A module of the lessons, by its file. */
export type Load = (file: string) => Promise<Readonly<Record<string, unknown>>>;

/** What is done with a program after its `main`, so that there is more to see. The page says so. */
type Encore = (
  loaded: Readonly<Record<string, unknown>>,
  observer: Pick<Observer, 'again'>,
  load: Load,
) => Promise<void>;

const ENCORES: Readonly<Record<string, Encore>> = {
  // `summary` sends zeros through the network, of which nothing is to be seen.
  [ENCORED]: async (loaded, observer, load) => {
    // The two modules have what the files export.
    const { Net } = loaded as typeof cnn;
    const { openData } = (await load('lessons/02-data.ts')) as typeof data;
    const { trainset } = await openData();
    manualSeed(0);
    observer.again();
    const net: nn.Module & Pick<cnn.Net, 'forward'> = new Net();
    const [images] = await new DataLoader(trainset, { batchSize: PICTURES }).first();
    net.forward(images);
  },
};

export function encoreOf(file: string): Encore | undefined {
  return ENCORES[file];
}
