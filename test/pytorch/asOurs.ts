import { CIFAR10, Shapes } from '../../src';

/** What a lesson printed in PyTorch, as ours says it: an image as [H, W, C]. */
export function asOurs(printed: string): string[] {
  return (
    printed
      // [N, C, H, W]: a line of its own, or after one of these words. Weights and lists of labels are the same in both.
      .replace(/(^ {2}|: shape |images |leave )\[(\d+, )?(\d+), (\d+), (\d+)\]/gm, '$1[$2$4, $5, $3]')
      .replace(/\b(manual|zero)_([a-z])/g, (_, verb: string, letter: string) => verb + letter.toUpperCase())
      .replaceAll('CIFAR-10', 'Shapes')
      .replace(/^(?=\d+ images to train on)/m, 'Shapes: ')
      // The names in the lesson are those of CIFAR-10; the pictures are ours.
      .replace(new RegExp(`\\b(${CIFAR10.classes.join('|')})\\b`, 'g'), (name) => shapeFor(name))
      .trimEnd()
      .split('\n')
  );
}

function shapeFor(name: string): string {
  const label = CIFAR10.classes.findIndex((other) => other === name);
  return Shapes.classes[label] ?? name;
}
