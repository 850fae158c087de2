import { checkFunction, refuse } from '../checks';
import { quickKernels } from './engine';
import { KERNELS, type KernelName, type Kernels } from './kernels';
import { tidy, type Raw } from './raw';

/**
 * A formula for which an engine may have a quicker kernel (`kernels.ts`): that kernel, where the engine that computes now has
 * one, or else the formula.
 */
export function quick<Name extends KernelName>(
  name: Name,
  formula: (...args: Parameters<Kernels[Name]>) => Raw,
): (...args: Parameters<Kernels[Name]>) => Raw {
  if (!(KERNELS as readonly unknown[]).includes(name))
    refuse('quick', `a kernel out of ${KERNELS.join(', ')}`, name);
  checkFunction('quick', formula);
  return (...args) => quickKernels()[name]?.(...args) ?? tidy(() => formula(...args));
}
