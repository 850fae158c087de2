const ROUNDED = 1e-9;

/** 0 for a number that is below 0 by no more than what is rounded off. */
export function withoutSign(value: number): number {
  return typeof value === 'number' && value < 0 && value > -ROUNDED ? 0 : value;
}
