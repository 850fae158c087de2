import { checkFunction } from './checks';
import { whenOver } from './whenOver';

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
  return whenOver('noGrad()', f, () => running--);
}
