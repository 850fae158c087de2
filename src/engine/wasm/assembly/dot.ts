import { bytes } from './memory';
import { addProduct } from './strip';

/** The sum of a vector's 4 numbers. */
function total(v: v128): f32 {
  const halves = f32x4.add(v, v128.shuffle<i32>(v, v, 2, 3, 0, 1));
  return f32x4.extract_lane(halves, 0) + f32x4.extract_lane(halves, 1);
}

/**
 * out[M, N] = A[M, K] @ B[N, K]ᵀ: each number is the dot product of a row of A and a row of B, 4 products at a time. A tile
 * is 4 rows of A by 2 of B.
 */
export function dotProducts(a: usize, b: usize, out: usize, m: i32, k: i32, n: i32): void {
  const row = bytes(k);
  const fours = bytes(k & ~3);
  for (let i = 0; i < m; i += 4) {
    const rows = min(4, m - i);
    const a0 = a + <usize>i * row;
    const a1 = rows > 1 ? a0 + row : a0;
    const a2 = rows > 2 ? a1 + row : a1;
    const a3 = rows > 3 ? a2 + row : a2;
    for (let j = 0; j < n; j += 2) {
      const b0 = b + <usize>j * row;
      const b1 = j + 1 < n ? b0 + row : b0;
      let v00 = f32x4.splat(0);
      let v01 = v00;
      let v10 = v00;
      let v11 = v00;
      let v20 = v00;
      let v21 = v00;
      let v30 = v00;
      let v31 = v00;
      for (let at: usize = 0; at < fours; at += 16) {
        const left = v128.load(b0 + at);
        const right = v128.load(b1 + at);
        let x = v128.load(a0 + at);
        v00 = addProduct(v00, x, left);
        v01 = addProduct(v01, x, right);
        x = v128.load(a1 + at);
        v10 = addProduct(v10, x, left);
        v11 = addProduct(v11, x, right);
        x = v128.load(a2 + at);
        v20 = addProduct(v20, x, left);
        v21 = addProduct(v21, x, right);
        x = v128.load(a3 + at);
        v30 = addProduct(v30, x, left);
        v31 = addProduct(v31, x, right);
      }
      // The last 1 to 3 numbers of rows that are no multiple of 4 long.
      let s00 = total(v00);
      let s01 = total(v01);
      let s10 = total(v10);
      let s11 = total(v11);
      let s20 = total(v20);
      let s21 = total(v21);
      let s30 = total(v30);
      let s31 = total(v31);
      for (let at = fours; at < row; at += 4) {
        const left = load<f32>(b0 + at);
        const right = load<f32>(b1 + at);
        s00 += load<f32>(a0 + at) * left;
        s01 += load<f32>(a0 + at) * right;
        s10 += load<f32>(a1 + at) * left;
        s11 += load<f32>(a1 + at) * right;
        s20 += load<f32>(a2 + at) * left;
        s21 += load<f32>(a2 + at) * right;
        s30 += load<f32>(a3 + at) * left;
        s31 += load<f32>(a3 + at) * right;
      }
      // Two columns after each other; where B has no second row, only the first.
      let to = out + bytes(i * n + j);
      finishColumn(to, bytes(n), rows, s00, s10, s20, s30);
      if (j + 1 == n) continue;
      to += 4;
      finishColumn(to, bytes(n), rows, s01, s11, s21, s31);
    }
  }
}

function finishColumn(to: usize, row: usize, rows: i32, s0: f32, s1: f32, s2: f32, s3: f32): void {
  store<f32>(to, s0);
  if (rows > 1) store<f32>(to + row, s1);
  if (rows > 2) store<f32>(to + 2 * row, s2);
  if (rows > 3) store<f32>(to + 3 * row, s3);
}
