import { CIFAR10_CLASSES, SHAPES_CLASSES } from '../src';

/** The data sets of `--data`: what they are called, and their classes. */
export const SETS = {
  cifar10: { name: 'CIFAR-10', classes: CIFAR10_CLASSES },
  shapes: { name: 'Shapes', classes: SHAPES_CLASSES },
} as const;

/** The texts that a network's file has beside its weights: what it was trained on. */
export function textsOf(data: keyof typeof SETS): Readonly<Record<string, string>> {
  const { name, classes } = SETS[data];
  return { dataset: name, classes: JSON.stringify(classes) };
}

/** As many as the lab's network has answers. */
const COUNT = 10;

/** The names of the classes among a file's texts; undefined where there are none, or no ten that can be shown. */
export function classesIn({ classes = '' }: Readonly<Record<string, string>>): readonly string[] | undefined {
  try {
    const names: unknown = JSON.parse(classes);
    return areNames(names) ? names : undefined;
  } catch {
    return undefined;
  }
}

export function areNames(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.length === COUNT && value.every(isName);
}

/** A text of visible characters: a file may come from anybody, and a terminal obeys some of the others. */
export function isName(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '' && !/\p{C}/u.test(value);
}
