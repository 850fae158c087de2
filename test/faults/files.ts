import { sourcesIn } from '../support/sources';

const inFolder = (folder: string): string[] => sourcesIn(folder).map((file) => `${folder}/${file}`);

/** The files whose faults are tried, in two halves of about the same work. */
export const LAYERS = inFolder('src/nn');
export const OTHERS = [
  ...['src/operations', 'src/optim', 'src/transforms'].flatMap(inFolder),
  ...['autograd', 'create', 'gradMode', 'math', 'nested', 'operation', 'print', 'printColumn', 'scope'].map(
    (name) => `src/${name}.ts`,
  ),
  ...['shape', 'strays', 'tensor'].map((name) => `src/${name}.ts`),
];
