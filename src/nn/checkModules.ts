import { checkIterable, refuse } from '../checks';
import { Module } from './module';
import { Tensor } from '../tensor';

/** What a list of layers is made of. Gives the list. */
export function checkModules<M>(what: string, modules: Iterable<M>): readonly M[] {
  if (modules instanceof Module) refuse(what, 'modules in a list', modules);
  checkIterable(what, modules, 'modules in a list');
  const list = [...modules];
  const odd = list.findIndex((item) => !(item instanceof Module));
  if (odd >= 0) refuse(what, 'modules, such as new nn.Linear(2, 3)', list[odd]);
  return list;
}

/** A list of modules, such as `ModuleList`, has no `forward` of its own. */
export function checkLayers<M extends Module>(what: string, layers: Iterable<M>): void {
  const hasForward = (layer: Module): boolean => 'forward' in layer && typeof layer.forward === 'function';
  const odd = checkModules(what, layers).find((layer) => !hasForward(layer));
  if (odd !== undefined) refuse(what, 'layers, each with a forward', odd);
}

export function checkNamedModules(what: string, modules: unknown): void {
  const isOne = typeof modules === 'object' && modules !== null && !Array.isArray(modules);
  if (!isOne || modules instanceof Tensor) return refuse(what, 'modules by name, { name: module }', modules);
  checkModules(what, Object.values(modules));
}
