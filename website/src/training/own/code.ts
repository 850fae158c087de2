import { POOL, type Layer, type Plan } from './plan';

/** The lines of a program that makes this network. */
export function codeOf({ layers }: Plan): string {
  const lines = layers.map(({ layer }) => `  new nn.${callOf(layer)},`);
  return ['const net = new nn.Sequential(', ...lines, ');'].join('\n');
}

function callOf(layer: Layer): string {
  switch (layer.kind) {
    case 'conv':
      return `Conv2d(${layer.from}, ${layer.to}, ${layer.filter})`;
    case 'norm':
      return `BatchNorm2d(${layer.channels})`;
    case 'relu':
      return 'ReLU()';
    case 'pool':
      return `MaxPool2d(${POOL})`;
    case 'flatten':
      return 'Flatten()';
    case 'dropout':
      return `Dropout(${layer.p})`;
    case 'linear':
      return `Linear(${layer.from}, ${layer.to})`;
  }
}
