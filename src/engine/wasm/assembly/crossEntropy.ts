import { bytes } from './memory';

/** factor * the sum of each row's number at its label: logarithms of probabilities, [rows, columns], and int32 labels [rows]. */
export function nllLoss(
  logProbabilities: usize,
  labels: usize,
  out: usize,
  rows: i32,
  columns: i32,
  factor: f32,
): void {
  let sum: f32 = 0;
  for (let row = 0; row < rows; row++) {
    sum += load<f32>(logProbabilities + bytes(load<i32>(labels + bytes(row))));
    logProbabilities += bytes(columns);
  }
  store<f32>(out, sum * factor);
}

/** factor * dy * (probability - 1 for the right class, - 0 for the others); `dy` advances by `dyStep` bytes from row to row. */
export function crossEntropyGrad(
  probabilities: usize,
  labels: usize,
  dy: usize,
  dyStep: usize,
  out: usize,
  rows: i32,
  columns: i32,
  factor: f32,
): void {
  for (let row = 0; row < rows; row++) {
    const label = load<i32>(labels + bytes(row));
    const slope = load<f32>(dy);
    for (let column = 0; column < columns; column++) {
      const right: f32 = column == label ? 1 : 0;
      store<f32>(out, (load<f32>(probabilities) - right) * slope * factor);
      probabilities += 4;
      out += 4;
    }
    dy += dyStep;
  }
}
