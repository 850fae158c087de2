/** A program that leaves loops over workers: by `break`, and by forgetting the iterator. It has to end by itself. */
import { DataLoader, setEngine } from '../../src';
import { Numbers } from './numbers';

async function main(): Promise<void> {
  await setEngine('cpu');
  console.log('start');
  const loader = new DataLoader(new Numbers(1000), { numWorkers: 2 });
  for await (const batch of loader) {
    console.log(batch.item());
    break;
  }
  console.log('left');
  const { value } = await loader[Symbol.asyncIterator]().next();
  console.log(value?.item());
  console.log('end');
}

void main();
