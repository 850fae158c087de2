import { refuse } from '../checks';
import { Module } from './module';

/** What a list of layers is made of. */
export function checkModules<M>(what: string, modules: Iterable<M>): Iterable<M> {
  const given: unknown = modules;
  const isList = typeof given === 'object' && given !== null && Symbol.iterator in given;
  if (!isList || given instanceof Module) refuse(what, 'modules in a list', modules);
  const list = [...modules];
  const odd = list.findIndex((item) => !(item instanceof Module));
  if (odd >= 0) refuse(what, 'modules, such as new nn.Linear(2, 3)', list[odd]);
  return list;
}
