import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../../tools/root';
import { Loader } from './loader';

interface Lab {
  losses(): Promise<string>;
}

/** Prints the lab's losses as they are, and those of a learning rate with the other sign. */
async function main(): Promise<void> {
  const file = path.join(root, 'src', 'optim', 'sgd.ts');
  const right = readFileSync(file, 'utf8');
  const loader = new Loader();
  const losses = (text: string): Promise<string> => {
    // What it exports is known here.
    const lab = loader.load(path.join(__dirname, 'theLab.ts'), { file, text }) as unknown as Lab;
    return lab.losses();
  };
  console.log(JSON.stringify([await losses(right), await losses(right.replaceAll('-lr', 'lr'))]));
}

void main();
