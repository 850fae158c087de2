/**
 * e^x and the natural logarithm, in double precision, from their series. The compiler's own use tables, for which there is no
 * place in memory that belongs to TensorFlow.js; and these give the same digits on every machine.
 */
const LN2: f64 = 0.6931471805599453;
/** The logarithm of 2 in two parts; the first has so few digits that its multiples are exact. */
const LN2_HIGH: f64 = 0.6931471803691238;
const LN2_LOW: f64 = 1.9082149292705877e-10;

/** e^x for x ≤ 0: with x = k ln 2 + r, it is 2^k e^r, and r is so small that 13 terms of the series are enough. */
export function exp(x: f64): f64 {
  // Smaller than any number, or NaN.
  if (!(x > -708)) return x < 0 ? 0 : x;
  const k = Math.floor(x / LN2 + 0.5);
  const r = x - k * LN2_HIGH - k * LN2_LOW;
  let sum: f64 = 1;
  for (let n: f64 = 13; n > 0; n--) sum = 1 + (r / n) * sum;
  return sum * reinterpret<f64>((<i64>k + 1023) << 52);
}

/** log x for x ≥ 1: with x = 2^k m, it is k ln 2 + 2 artanh z for z = (m - 1) / (m + 1). */
export function log(x: f64): f64 {
  if (!(x < Infinity)) return x;
  const bits = reinterpret<i64>(x);
  let k = (bits >> 52) - 1023;
  let m = reinterpret<f64>((bits & 0x000fffffffffffff) | 0x3ff0000000000000);
  // Between the roots of 1/2 and of 2, for the series to be short.
  if (m > 1.4142135623730951) {
    m /= 2;
    k++;
  }
  const z = (m - 1) / (m + 1);
  const square = z * z;
  let sum: f64 = 0;
  for (let n: f64 = 21; n > 0; n -= 2) sum = sum * square + 1 / n;
  return <f64>k * LN2 + 2 * z * sum;
}
