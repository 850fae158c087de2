import { bytes } from './memory';

/** x + factor * y, number by number; rounded once, as by PyTorch's fused multiply-add, for which doubles have the room. */
export function addScaled(x: usize, y: usize, factor: f32, out: usize, count: i32): void {
  const factors = f64x2.splat(<f64>factor);
  let at: usize = 0;
  const pairs = bytes(count & ~1);
  for (; at < pairs; at += 8) {
    const product = f64x2.mul(factors, f64x2.promote_low_f32x4(v128.load64_zero(y + at)));
    const sum = f64x2.add(f64x2.promote_low_f32x4(v128.load64_zero(x + at)), product);
    v128.store64_lane(out + at, f32x4.demote_f64x2_zero(sum), 0);
  }
  if (count & 1) store<f32>(out + at, <f32>(<f64>load<f32>(x + at) + <f64>factor * <f64>load<f32>(y + at)));
}
