import { bytes } from './memory';

/** x + factor * y, number by number. */
export function addScaled(x: usize, y: usize, factor: f32, out: usize, count: i32): void {
  const factors = f32x4.splat(factor);
  let at: usize = 0;
  const fours = bytes(count & ~3);
  for (; at < fours; at += 16) {
    v128.store(out + at, f32x4.add(v128.load(x + at), f32x4.mul(factors, v128.load(y + at))));
  }
  for (const end = bytes(count); at < end; at += 4) {
    store<f32>(out + at, load<f32>(x + at) + factor * load<f32>(y + at));
  }
}
