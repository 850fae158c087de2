import { translate } from '@docusaurus/Translate';
import type { Tape } from '../../../plugins/figures/data';
import { formatNumber } from '../SlidingWindow/format';
import { lastStep, sumsOf, type Numbers } from './walk';

export const formatNumbers = (numbers: Numbers): string => numbers.map(formatNumber).join(' ');

/** What the last of `done` steps did, with its numbers. */
export function inWords(tape: Tape, done: number): string {
  const step = lastStep(tape, done);
  const node = step && tape.nodes[step.node];
  if (step === undefined || node === undefined) {
    return translate({
      id: 'backwardGraph.start',
      message: 'All values are there. The loss has the gradient 1: of its own change, all arrives.',
    });
  }
  const gradient = formatNumbers(step.gradient);
  const parts = step.parts.map((part, i) => {
    const name = tape.nodes[node.inputs[i] ?? -1]?.name ?? '';
    if (part === null) {
      return translate({ id: 'backwardGraph.none', message: '{name} needs no gradient.' }, { name });
    }
    if (part.part.length > 1) {
      return translate(
        { id: 'backwardGraph.gets', message: '{name} gets {part}.' },
        { name, part: formatNumbers(part.part) },
      );
    }
    return translate(
      { id: 'backwardGraph.part', message: '{name} gets {gradient} × {slope} = {part}.' },
      { name, gradient, slope: formatNumbers(part.slope), part: formatNumbers(part.part) },
    );
  });
  const sums = sumsOf(tape, done).map(({ node: place, terms, total }) =>
    translate(
      { id: 'backwardGraph.sum', message: 'What meets is added: {name} has {terms} = {total}.' },
      {
        name: tape.nodes[place]?.name ?? '',
        terms: terms.map(formatNumbers).join(' + '),
        total: formatNumbers(total),
      },
    ),
  );
  const arrives = translate(
    { id: 'backwardGraph.arrives', message: 'At {name}, the gradient {gradient} arrives.' },
    { name: node.name, gradient },
  );
  return [arrives, ruleOf(node.operation ?? ''), ...parts, ...sums].join(' ');
}

/** The local rule of an operation. */
export function ruleOf(operation: string): string {
  switch (operation) {
    case 'add':
      return translate({ id: 'backwardGraph.add', message: 'A sum hands it on unchanged.' });
    case 'sub':
      return translate({
        id: 'backwardGraph.sub',
        message: 'A difference hands it on: unchanged to the first, with the other sign to the second.',
      });
    case 'mul':
      return translate({
        id: 'backwardGraph.mul',
        message: 'A product gives each factor the gradient, times the other factor.',
      });
    case 'relu':
      return translate({
        id: 'backwardGraph.relu',
        message: 'ReLU lets it through where its input is above 0, and stops it elsewhere.',
      });
    case 'maxPool2d':
      return translate({
        id: 'backwardGraph.maxPool2d',
        message: 'Max-pooling gives all to the largest number of each window.',
      });
    case 'sum':
      return translate({
        id: 'backwardGraph.total',
        message: 'A sum hands it on unchanged, to each number.',
      });
    default:
      throw new Error(`there are no words for the rule of ${operation}`);
  }
}
