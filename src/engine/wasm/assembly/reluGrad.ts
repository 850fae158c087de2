import { bytes } from './memory';

/** 0 where y, what ReLU gave, is 0 or less; else dy, also where y is NaN. */
export function reluGrad(dy: usize, y: usize, out: usize, count: i32): void {
  const zero = f32x4.splat(0);
  let at: usize = 0;
  for (const fours = bytes(count & ~3); at < fours; at += 16) {
    v128.store(out + at, v128.andnot(v128.load(dy + at), f32x4.le(v128.load(y + at), zero)));
  }
  for (const end = bytes(count); at < end; at += 4) {
    store<f32>(out + at, load<f32>(y + at) <= 0 ? 0 : load<f32>(dy + at));
  }
}
