import { quickKernels } from './engine';
import type { KernelName, Kernels } from './kernels';
import type { Raw } from './raw';
import { tidy } from './tidy';

/**
 * A formula for which an engine may have a quicker kernel (`kernels.ts`): that kernel, where the engine that computes now has
 * one, or else the formula.
 */
export function quick<Name extends KernelName>(
  name: Name,
  formula: (...args: Parameters<Kernels[Name]>) => Raw,
): (...args: Parameters<Kernels[Name]>) => Raw {
  return (...args) => quickKernels()[name]?.(...args) ?? tidy(() => formula(...args));
}
