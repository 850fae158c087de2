import type { Row, Series } from './measured';
import { median } from './table';

/** That of PyTorch's settings which has the least median in this unit; undefined where PyTorch was not measured. */
export function bestOf(row: Row, unit: string): Series | undefined {
  return row.series
    .filter(({ by, values }) => by === 'PyTorch' && values[unit] !== undefined)
    .reduce<Series | undefined>(
      (best, one) =>
        best === undefined || median(one.values[unit] ?? []) < median(best.values[unit] ?? []) ? one : best,
      undefined,
    );
}
