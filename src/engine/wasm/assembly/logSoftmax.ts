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
    const subtrahend = <f64>largest + log(sum);
    for (let column = 0; column < columns; column++) {
      store<f32>(out + bytes(column), <f32>(<f64>load<f32>(logits + bytes(column)) - subtrahend));
    }
    logits += bytes(columns);
    out += bytes(columns);
  }
}
