import { checkFunction } from './checks';
import { Lived } from './lived';
import { Scope } from './scope';
import { whenOver } from './whenOver';

const WHY =
  'when the tidy() in which it was made ended: let tidy() return it, read its numbers before (item(), data()), or keep() it';

/**
 * Frees all tensors that `f` makes, but those that it returns, alone or in lists, objects and maps: they live on in what is
 * around, the turn of a loop, say. If `f` is async, it ends when its promise settles; what is made elsewhere in the meantime is
 * freed, too. What backward needs of the tensors on the way is freed, so `backward` belongs inside.
 */
export function tidy<T>(f: () => T): T {
  checkFunction('tidy', f);
  return tidied('tidy()', f, (tensor) => tensor.handOn());
}

/** The same, but what `f` returns belongs to nothing that is around: it is kept. */
export function keeping<T>(what: string, f: () => T): T {
  return tidied(what, f, (tensor) => tensor.keep());
}

function tidied<T>(what: string, f: () => T, letLive: (tensor: Lived) => void): T {
  const scope = new Scope();
  return whenOver(
    what,
    () => scope.run(f),
    (result) => {
      scope.leave();
      try {
        // A getter among what is returned may throw.
        for (const tensor of livedIn(result)) if (tensor.endsWith(scope)) letLive(tensor);
      } finally {
        scope.close(WHY);
      }
    },
  );
}

/** All that lives in a value, however deep. */
function livedIn(value: unknown): Set<Lived> {
  const found = new Set<Lived>();
  const seen = new Set<unknown>();
  const todo = [value];
  while (todo.length > 0) {
    const next = todo.pop();
    if (typeof next !== 'object' || next === null || seen.has(next) || ArrayBuffer.isView(next)) continue;
    seen.add(next);
    if (next instanceof Lived) found.add(next);
    else for (const member of membersOf(next)) todo.push(member);
  }
  return found;
}

function membersOf(value: object): Iterable<unknown> {
  if (value instanceof Map) return [...value.keys(), ...value.values()] as unknown[];
  return value instanceof Set ? (value as Set<unknown>) : (Object.values(value) as unknown[]);
}
