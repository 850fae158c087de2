import { bytes } from './memory';

/** The sum of each column, in double precision: thousands of rows would lose digits otherwise. */
export function sumRows(x: usize, out: usize, rows: i32, columns: i32): void {
  const row = bytes(columns);
  const end = x + <usize>rows * row;
  let column = 0;
  for (; column + 2 <= columns; column += 2) {
    let sums = f64x2.splat(0);
    for (let at = x + bytes(column); at < end; at += row) {
      sums = f64x2.add(sums, f64x2.promote_low_f32x4(v128.load64_zero(at)));
    }
    v128.store64_lane(out + bytes(column), f32x4.demote_f64x2_zero(sums), 0);
  }
  if (column == columns) return;
  let sum: f64 = 0;
  for (let at = x + bytes(column); at < end; at += row) sum += <f64>load<f32>(at);
  store<f32>(out + bytes(column), <f32>sum);
}
