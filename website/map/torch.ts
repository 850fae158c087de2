import listed from './pytorch.json';

/** Versions of what `list_torch.py` read. */
export const { torch: TORCH, torchvision: TORCHVISION } = listed;

/** Every public name of PyTorch, without `torch.` at its front, and what a call of it takes, where that is known. */
const names: ReadonlyMap<string, readonly string[] | null> = new Map(
  Object.entries<string[] | null>(listed.names),
);

/** Is there such a name, or such a parameter, `nn.Conv2d(bias)`? */
export function isInTorch(name: string): boolean {
  const [, call, parameter] = /^(.*)\((\w+)\)$/.exec(name) ?? [];
  return call === undefined || parameter === undefined
    ? names.has(name)
    : parametersOf(call).includes(parameter);
}

/** What a call takes; nothing where PyTorch doesn't tell. */
export function parametersOf(name: string): readonly string[] {
  return names.get(name) ?? [];
}

/** Where a name with a low line at its end is a form of another one that works in place: add_ of add. */
const WITH_FORMS_IN_PLACE = ['', 'Tensor', 'nn.functional'];

/** The names that stand in a module or a class itself, without forms in place; `''` is torch. */
export function namesWithin(parent: string): string[] {
  const prefix = parent === '' ? '' : `${parent}.`;
  const isForm = (name: string): boolean => name.endsWith('_') && names.has(name.slice(0, -1));
  return [...names.keys()].filter((name) => {
    const isHere = name.startsWith(prefix) && !name.slice(prefix.length).includes('.');
    return isHere && !(WITH_FORMS_IN_PLACE.includes(parent) && isForm(name));
  });
}

/** zeroGrad to zero_grad; a word that begins with a capital letter stays. */
export function snakeCase(name: string): string {
  const snake = (word: string): string =>
    /^[A-Z]/.test(word) ? word : word.replace(/[A-Z]/g, '_$&').toLowerCase();
  return name.split('.').map(snake).join('.');
}
