/** A number with so many decimals, as a reader sees it: with a true minus sign, and never −0. */
export function fixed(value: number, decimals: number): string {
  const digits = Math.abs(value).toFixed(decimals);
  return value < 0 && Number(digits) !== 0 ? `−${digits}` : digits;
}

/** A number with at least so many digits that count, and no power of ten: 148.4, 0.9919, 0.0009046. */
export function significant(value: number, digits: number): string {
  if (value === 0) return '0';
  // Rounding first, so that 0.99999 counts as the 1.000 that it is shown as.
  const exponent = Number(value.toExponential(digits - 1).split('e')[1]);
  return fixed(value, Math.max(0, digits - 1 - exponent));
}
