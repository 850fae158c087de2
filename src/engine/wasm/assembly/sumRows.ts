import { bytes } from './memory';

/** The sum of each column, in double precision: thousands of rows would lose digits otherwise. */
export function sumRows(x: usize, out: usize, rows: i32, columns: i32): void {
  const row = bytes(columns);
  const end = x + <usize>rows * row;
  let column = 0;
  // Three sums grow side by side, for each addition waits for the one before.
  for (; column + 6 <= columns; column += 6) {
    let first = f64x2.splat(0);
    let second = first;
    let third = first;
    for (let at = x + bytes(column); at < end; at += row) {
      first = f64x2.add(first, f64x2.promote_low_f32x4(v128.load64_zero(at)));
      second = f64x2.add(second, f64x2.promote_low_f32x4(v128.load64_zero(at, 8)));
      third = f64x2.add(third, f64x2.promote_low_f32x4(v128.load64_zero(at, 16)));
    }
    const to = out + bytes(column);
    v128.store64_lane(to, f32x4.demote_f64x2_zero(first), 0);
    v128.store64_lane(to, f32x4.demote_f64x2_zero(second), 0, 8);
    v128.store64_lane(to, f32x4.demote_f64x2_zero(third), 0, 16);
  }
  for (; column < columns; column++) {
    let sum: f64 = 0;
    for (let at = x + bytes(column); at < end; at += row) sum += <f64>load<f32>(at);
    store<f32>(out + bytes(column), <f32>sum);
  }
}
