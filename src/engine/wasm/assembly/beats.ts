/** Where a number takes the place of the maximum so far: where it is larger, or NaN, which PyTorch lets win over all. */
export function beats(value: v128, best: v128): v128 {
  return v128.or(f32x4.gt(value, best), f32x4.ne(value, value));
}
