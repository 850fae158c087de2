import { bytes } from './memory';
import { exp, log } from './powers';

/**
 * For each row: logit - max - log Σ e^(logit - max). In double precision, for rows are short, and all gradients
 * begin here.
 */
export function logSoftmax(logits: usize, out: usize, rows: i32, columns: i32): void {
  for (let row = 0; row < rows; row++) {
    let largest = load<f32>(logits);
    for (let column = 1; column < columns; column++)
      largest = max(largest, load<f32>(logits + bytes(column)));
    let sum: f64 = 0;
    for (let column = 0; column < columns; column++) {
      sum += exp(<f64>load<f32>(logits + bytes(column)) - <f64>largest);
    }
    const logarithm = log(sum);
    for (let column = 0; column < columns; column++) {
      const at = bytes(column);
      // Not the sum of both: beside a huge number, the logarithm would be lost.
      store<f32>(out + at, <f32>(<f64>load<f32>(logits + at) - <f64>largest - logarithm));
    }
    logits += bytes(columns);
    out += bytes(columns);
  }
}
