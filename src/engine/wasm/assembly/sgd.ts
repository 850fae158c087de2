import { bytes } from './memory';

let lr: v128 = f64x2.splat(0);
let kept: v128 = f64x2.splat(0);
let share: v128 = f64x2.splat(0);
let weightDecay: v128 = f64x2.splat(0);
let nesterov: v128 = f64x2.splat(0);

/**
 * PyTorch's SGD with momentum, in place, number by number:
 *
 *   slope = gradient + weightDecay * weight
 *   velocity = kept * velocity + share * slope
 *   weight = weight - lr * (velocity, or with Nesterov's look ahead: slope + nesterov * velocity)
 *
 * Each line is rounded once, as by PyTorch's fused multiply-add, for which doubles have the room: two numbers go at a time.
 */
export function sgd(
  weight: usize,
  gradient: usize,
  velocity: usize,
  count: i32,
  lr_: f32,
  kept_: f32,
  share_: f32,
  weightDecay_: f32,
  nesterov_: f32,
): void {
  lr = f64x2.splat(lr_);
  kept = f64x2.splat(kept_);
  share = f64x2.splat(share_);
  weightDecay = f64x2.splat(weightDecay_);
  nesterov = f64x2.splat(nesterov_);
  const decays = weightDecay_ != 0;
  const looksAhead = nesterov_ != 0;
  let at: usize = 0;
  for (const pairs = bytes(count & ~1); at < pairs; at += 8) {
    const w = v128.load64_zero(weight + at);
    let slope = v128.load64_zero(gradient + at);
    if (decays) slope = decayed(slope, w);
    const v = velocityOf(v128.load64_zero(velocity + at), slope);
    v128.store64_lane(velocity + at, v, 0);
    v128.store64_lane(weight + at, weightOf(w, looksAhead ? ahead(slope, v) : v), 0);
  }
  if (count & 1) {
    const w = v128.load32_zero(weight + at);
    let slope = v128.load32_zero(gradient + at);
    if (decays) slope = decayed(slope, w);
    const v = velocityOf(v128.load32_zero(velocity + at), slope);
    v128.store32_lane(velocity + at, v, 0);
    v128.store32_lane(weight + at, weightOf(w, looksAhead ? ahead(slope, v) : v), 0);
  }
}

function decayed(gradient: v128, weight: v128): v128 {
  return sum(gradient, f64x2.mul(weightDecay, f64x2.promote_low_f32x4(weight)));
}

function velocityOf(before: v128, slope: v128): v128 {
  const old = f64x2.mul(kept, f64x2.promote_low_f32x4(before));
  const added = f64x2.mul(share, f64x2.promote_low_f32x4(slope));
  return f32x4.demote_f64x2_zero(f64x2.add(added, old));
}

function ahead(slope: v128, velocity: v128): v128 {
  return sum(slope, f64x2.mul(nesterov, f64x2.promote_low_f32x4(velocity)));
}

function weightOf(before: v128, direction: v128): v128 {
  return sum(before, f64x2.neg(f64x2.mul(lr, f64x2.promote_low_f32x4(direction))));
}

/** Two floats and two doubles, as floats. */
function sum(floats: v128, doubles: v128): v128 {
  return f32x4.demote_f64x2_zero(f64x2.add(f64x2.promote_low_f32x4(floats), doubles));
}
