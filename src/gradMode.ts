import { checkFunction } from './checks';

/** How many `noGrad` are running; they may overlap where they are async. */
let running = 0;

/** torch.is_grad_enabled() */
export function isGradEnabled(): boolean {
  return running === 0;
}

/**
 * torch.no_grad(): runs `f` without remembering how its results were computed, for testing and for updates of weights.
 * If `f` is async, this holds until its promise settles, for all else that runs meanwhile, too.
 */
export function noGrad<T>(f: () => T): T {
  checkFunction('noGrad', f);
  running++;
  const end = (): void => {
    running--;
  };
  let result: T;
  try {
    result = f();
  } catch (error) {
    end();
    throw error;
  }
  // finally() keeps the promise's type; the compiler only sees that T may be some promise.
  if (result instanceof Promise) return result.finally(end) as T;
  end();
  return result;
}
