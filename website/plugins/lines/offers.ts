import type { Chosen, Offer } from './data';

/** A number of a program that a reader may choose, as it is written down here. */
interface Offered {
  /** Where it stands: this text, which is there once, with the number between bars. A name is the number that it has. */
  readonly at: string;
  /** Code, for it stays English: a name, or a call with the number left open. */
  readonly name: string;
  /** What a name has. */
  readonly value?: number;
  /** In place of it. */
  readonly others: readonly number[];
}

/** By file. Each choice is compiled when the site is built, those of lesson 3 with each other. */
const OFFERED: Readonly<Record<string, Readonly<Record<string, Offered>>>> = {
  'lessons/03-cnn.ts': {
    conv1: { at: 'nn.Conv2d(3, 6, |5|)', name: 'conv1: Conv2d(3, 6, …)', others: [3, 7] },
    conv2: { at: 'nn.Conv2d(6, 16, |5|)', name: 'conv2: Conv2d(6, 16, …)', others: [3] },
    fc1: { at: 'nn.Linear(|400|, 120)', name: 'fc1: Linear(…, 120)', others: [256, 576] },
  },
  'lessons/04-loss-and-optimizer.ts': {
    batchSize: { at: '{ batchSize: |256| }', name: 'batchSize', others: [4, 32] },
    lr: { at: '{ lr: |0.1| }', name: 'lr', others: [0.01, 0.5, 1, 1.1] },
  },
  'lessons/04b-backward.ts': {
    x: { at: '= [|2|, 3, -1, 3];', name: 'x', others: [-2, 1, 3] },
    target: { at: '3, -1, |3|];', name: 'target', others: [0, 5, 8] },
  },
  'lessons/05-training.ts': {
    batchSize: { at: '{ batchSize: |4|,', name: 'batchSize', others: [2, 8, 16, 64] },
    lr: { at: '{ |lr|, momentum', name: 'lr', value: 0.005, others: [0.0005, 0.001, 0.01, 0.05] },
    momentum: { at: 'momentum: |0.9| }', name: 'momentum', others: [0, 0.5, 0.99] },
    epochs: { at: 'const epochs = |2|;', name: 'epochs', others: [1, 3, 5] },
  },
};

/** Where an offered number stands in a text. */
export interface Place {
  readonly id: string;
  readonly from: number;
  readonly to: number;
  /** What follows it where another number takes the place of a name: `{ lr }` is `{ lr: 0.01 }` then. */
  readonly isName: boolean;
}

/**
 * The offers of a program, and where each stands.
 * @throws Error where the text isn't that of the program any more
 */
export function offersOf(file: string, text: string): { offers: Offer[]; places: Place[] } {
  const offers: Offer[] = [];
  const places: Place[] = [];
  for (const [id, { at, name, value: given, others }] of Object.entries(OFFERED[file] ?? {})) {
    const [before = '', literal = '', after = ''] = at.split('|');
    const parts = text.split(before + literal + after);
    if (parts.length !== 2) throw new Error(`${file} should have "${before}${literal}${after}" once`);
    const from = (parts[0] ?? '').length + before.length;
    const value = given ?? Number(literal);
    const to = from + literal.length;
    const line = text.slice(0, from).split('\n').length;
    const start = text.lastIndexOf('\n', from) + 1;
    const head = `${text.slice(start, from).trimStart()}${given === undefined ? '' : `${literal}: `}`;
    const tail = text.slice(to, text.indexOf('\n', to));
    const choices = [value, ...others].sort((a, b) => a - b);
    offers.push({ id, name, line, value, text: [head, tail], choices });
    places.push({ id, from, to, isName: given !== undefined });
  }
  return { offers, places };
}

/** The program with other numbers, as a reader would type them. */
export function withChosen(text: string, places: readonly Place[], chosen: Chosen): string {
  return [...places]
    .sort((a, b) => b.from - a.from)
    .reduce((changed, { id, from, to, isName }) => {
      const value = chosen[id];
      if (value === undefined) return changed;
      const before = changed.slice(0, isName ? to : from);
      return `${before}${isName ? ': ' : ''}${value}${changed.slice(to)}`;
    }, text);
}
