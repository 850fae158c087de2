import { makers } from './parts';
import { PARTS, type Results } from './measured';

/** The texts for all marked places, of the parts that were measured. */
export function render(results: Results): Readonly<Record<string, string>> {
  return Object.fromEntries(
    PARTS.flatMap((name) => {
      const part = results[name];
      return part === undefined ? [] : Object.entries(makers[name].render(part));
    }),
  );
}
