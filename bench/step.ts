import { manualSeed, nn, optim, rand, tensor } from '../src';
import { Scope } from '../src/scope';
import { NETS, type NetName } from './nets';

/** One step of the lab's training, on images that are in the engine's memory already. */
export function trainingStep(batchSize: number, name: NetName = 'lab'): () => void {
  manualSeed(0);
  const net = new NETS[name]();
  const criterion = new nn.CrossEntropyLoss();
  const optimizer = new optim.SGD(net.parameters(), { lr: 0.001, momentum: 0.9 });
  const inputs = rand([batchSize, 32, 32, 3] as const);
  const labels = tensor(
    Int32Array.from({ length: batchSize }, (_, i) => i % 10),
    [batchSize] as const,
  );
  return () => {
    const scope = new Scope();
    optimizer.zeroGrad();
    const loss = criterion.forward(net.forward(inputs), labels);
    loss.backward();
    optimizer.step();
    loss.item();
    scope.close();
  };
}
