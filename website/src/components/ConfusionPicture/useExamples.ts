import { useEffect, useState } from 'react';
import type { ExamplesData } from '../../../plugins/examples/data';

/** The images behind the cells, fetched when they are wanted: they weigh more than the rest of the page. */
export function useExamples(wanted: boolean): ExamplesData['cells'] | undefined {
  const [cells, setCells] = useState<ExamplesData['cells']>();
  useEffect(() => {
    if (!wanted) return undefined;
    let left = false;
    void import('@generated/examples/default/examples.json').then(
      (module) => {
        if (!left) setCells(module.default.cells);
      },
      // Without them there is the table, and no pictures.
      () => undefined,
    );
    return () => {
      left = true;
    };
  }, [wanted]);
  return cells;
}
