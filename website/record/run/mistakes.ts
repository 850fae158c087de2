/** A change of lesson 7, as a reader can make it: `from` stands there once. */
export interface Change {
  readonly from: string;
  readonly to: string;
}

export interface Mistake {
  readonly name: string;
  readonly changes: readonly Change[];
}

const after = (line: string, added: string): Change => ({ from: line, to: `${line}\n  ${added}` });

const opened =
  "const trainset = await openDataset({ root: './data', train: true, limit: trainSize, transform });";
const loader = (dataset: string, shuffle: boolean): string =>
  `new DataLoader(${dataset}, { batchSize: 4, shuffle: ${shuffle}, numWorkers: 2 })`;

/** Shows the logits of four images, one row each: where all rows are one and the same, nothing of an image gets through. */
const logits = after(
  'loaded.eval();',
  'console.log(`the logits of four images: ${loaded.forward((await testloader.first())[0])}`);',
);

/** The usual mistakes of a program that trains. The first is none: it is what the others compare with. */
export const mistakes: readonly Mistake[] = [
  { name: 'none', changes: [logits] },
  { name: 'no zeroGrad', changes: [{ from: '      optimizer.zeroGrad();\n', to: '' }] },
  { name: 'lr 1', changes: [{ from: '0.001 : 0.005', to: '0.001 : 1' }] },
  { name: 'lr 0.05', changes: [{ from: '0.001 : 0.005', to: '0.001 : 0.05' }, logits] },
  { name: 'lr 0.0001', changes: [{ from: '0.001 : 0.005', to: '0.001 : 0.0001' }, logits] },
  {
    name: 'bytes',
    changes: [
      {
        from: 'Normalize([0.5, 0.5, 0.5], [0.5, 0.5, 0.5])',
        to: 'Normalize([0, 0, 0], [1 / 255, 1 / 255, 1 / 255])',
      },
      logits,
    ],
  },
  {
    name: 'softmax twice',
    changes: [
      { from: 'const { flatten, relu } =', to: 'const { flatten, relu, softmax } =' },
      { from: 'return this.fc3.forward(hidden2);', to: 'return softmax(this.fc3.forward(hidden2));' },
    ],
  },
  { name: 'wrong labels', changes: [after(opened, 'trainset.labels.sort();')] },
  {
    name: 'sorted',
    changes: [
      { from: '  DataLoader,\n', to: '  DataLoader,\n  Subset,\n' },
      after(
        opened,
        'const order = [...trainset.labels.keys()].sort((a, b) => Number(trainset.labels[a]) - Number(trainset.labels[b]));',
      ),
      { from: loader('trainset', true), to: loader('new Subset(trainset, order)', false) },
    ],
  },
  {
    name: 'zeros',
    changes: [
      after(
        'const net = new Net();',
        'for (const weights of net.parameters()) weights.copy(weights.data().fill(0));',
      ),
      logits,
    ],
  },
];
