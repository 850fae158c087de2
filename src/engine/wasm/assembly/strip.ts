/**
 * The heart of all matrix products here: a strip of the result, up to 4 rows high. It is computed in tiles of 8 columns, whose sums
 * grow in registers. Each step of a tile takes one number of each of the 4 rows of A, and 8 numbers of a row of B.
 *
 * The steps come in runs: within a run, A and B advance by `aStep` and `bStep`; from run to run, by `aRun` and `bRun`.
 * A matrix is a single run. A window over an image has one run for each of its rows. All distances are in bytes.
 */
let runs: i32 = 0;
let runLength: i32 = 0;
let aStep: usize = 0;
let aSkip: usize = 0;
let bStep: usize = 0;
let bSkip: usize = 0;

/** What becomes of the sums: they replace the numbers in memory, or are added to them. */
export const STORE = 0;
export const ADD = 1;
let ending: i32 = STORE;

/** A tile's row, in bytes. */
export const TILE_ROW: usize = 32;

/** Says how the strips that follow walk over A and B, and what becomes of their sums. */
export function setWalk(
  runs_: i32,
  runLength_: i32,
  aStep_: usize,
  aRun: usize,
  bStep_: usize,
  bRun: usize,
  ending_: i32,
): void {
  runs = runs_;
  runLength = runLength_;
  aStep = aStep_;
  bStep = bStep_;
  aSkip = aRun - <usize>runLength_ * aStep_;
  bSkip = bRun - <usize>runLength_ * bStep_;
  ending = ending_;
}

/**
 * One strip of 1 to 4 rows. Its rows of A begin at `a0` … `a3`, B at `b`; the sums begin at the numbers at `start`, one for each
 * column, or at 0 where `start` is 0. They go to `to`, whose rows are `toRow` bytes apart.
 *
 * B's rows and `start` must be readable up to a multiple of 8 columns, and with `ADD` so must be `to`; only `columns` are
 * written. Of `a0` … `a3`, those behind `rows` are read too, to no effect.
 */
export function strip(
  rows: i32,
  columns: i32,
  a0: usize,
  a1: usize,
  a2: usize,
  a3: usize,
  b: usize,
  start: usize,
  to: usize,
  toRow: usize,
): void {
  if (rows <= 2) {
    for (; columns > 0; columns -= 8) {
      tile2x8(rows, columns, a0, a1, b, start, to, toRow);
      b += TILE_ROW;
      to += TILE_ROW;
      if (start) start += TILE_ROW;
    }
    return;
  }
  for (; columns > 6; columns -= 8) {
    tile4x8(rows, columns, a0, a1, a2, a3, b, start, to, toRow);
    b += TILE_ROW;
    to += TILE_ROW;
    if (start) start += TILE_ROW;
  }
  if (columns > 0) tile4x6(rows, columns, a0, a1, a2, a3, b, start, to, toRow);
}

export function addProduct(sum: v128, a: v128, b: v128): v128 {
  return f32x4.add(sum, f32x4.mul(a, b));
}

function tile4x8(
  rows: i32,
  columns: i32,
  a0: usize,
  a1: usize,
  a2: usize,
  a3: usize,
  b: usize,
  start: usize,
  to: usize,
  toRow: usize,
): void {
  let low0 = f32x4.splat(0);
  let high0 = low0;
  if (start) {
    low0 = v128.load(start);
    high0 = v128.load(start, 16);
  }
  let low1 = low0;
  let high1 = high0;
  let low2 = low0;
  let high2 = high0;
  let low3 = low0;
  let high3 = high0;
  const stepA = aStep;
  const stepB = bStep;
  for (let run = runs; run > 0; run--) {
    for (let k = runLength; k > 0; k--) {
      const low = v128.load(b);
      const high = v128.load(b, 16);
      let a = v128.load32_splat(a0);
      low0 = addProduct(low0, a, low);
      high0 = addProduct(high0, a, high);
      a = v128.load32_splat(a1);
      low1 = addProduct(low1, a, low);
      high1 = addProduct(high1, a, high);
      a = v128.load32_splat(a2);
      low2 = addProduct(low2, a, low);
      high2 = addProduct(high2, a, high);
      a = v128.load32_splat(a3);
      low3 = addProduct(low3, a, low);
      high3 = addProduct(high3, a, high);
      a0 += stepA;
      a1 += stepA;
      a2 += stepA;
      a3 += stepA;
      b += stepB;
    }
    a0 += aSkip;
    a1 += aSkip;
    a2 += aSkip;
    a3 += aSkip;
    b += bSkip;
  }
  finish(to, low0, high0, columns);
  finish(to + toRow, low1, high1, columns);
  finish(to + 2 * toRow, low2, high2, columns);
  if (rows > 3) finish(to + 3 * toRow, low3, high3, columns);
}

/** As above for up to 6 columns: the last two of two rows share a vector, so that a quarter of the work is saved. */
function tile4x6(
  rows: i32,
  columns: i32,
  a0: usize,
  a1: usize,
  a2: usize,
  a3: usize,
  b: usize,
  start: usize,
  to: usize,
  toRow: usize,
): void {
  let low0 = f32x4.splat(0);
  let high01 = low0;
  if (start) {
    low0 = v128.load(start);
    high01 = v128.load64_splat(start, 16);
  }
  let low1 = low0;
  let low2 = low0;
  let low3 = low0;
  let high23 = high01;
  const stepA = aStep;
  const stepB = bStep;
  for (let run = runs; run > 0; run--) {
    for (let k = runLength; k > 0; k--) {
      const low = v128.load(b);
      const high = v128.load64_splat(b, 16);
      let even = v128.load32_splat(a0);
      let odd = v128.load32_splat(a1);
      low0 = addProduct(low0, even, low);
      low1 = addProduct(low1, odd, low);
      high01 = addProduct(high01, v128.shuffle<i32>(even, odd, 0, 1, 4, 5), high);
      even = v128.load32_splat(a2);
      odd = v128.load32_splat(a3);
      low2 = addProduct(low2, even, low);
      low3 = addProduct(low3, odd, low);
      high23 = addProduct(high23, v128.shuffle<i32>(even, odd, 0, 1, 4, 5), high);
      a0 += stepA;
      a1 += stepA;
      a2 += stepA;
      a3 += stepA;
      b += stepB;
    }
    a0 += aSkip;
    a1 += aSkip;
    a2 += aSkip;
    a3 += aSkip;
    b += bSkip;
  }
  finish(to, low0, high01, columns);
  finish(to + toRow, low1, v128.shuffle<i32>(high01, high01, 2, 3, 2, 3), columns);
  finish(to + 2 * toRow, low2, high23, columns);
  if (rows > 3) finish(to + 3 * toRow, low3, v128.shuffle<i32>(high23, high23, 2, 3, 2, 3), columns);
}

function tile2x8(
  rows: i32,
  columns: i32,
  a0: usize,
  a1: usize,
  b: usize,
  start: usize,
  to: usize,
  toRow: usize,
): void {
  let low0 = f32x4.splat(0);
  let high0 = low0;
  if (start) {
    low0 = v128.load(start);
    high0 = v128.load(start, 16);
  }
  let low1 = low0;
  let high1 = high0;
  const stepA = aStep;
  const stepB = bStep;
  for (let run = runs; run > 0; run--) {
    for (let k = runLength; k > 0; k--) {
      const low = v128.load(b);
      const high = v128.load(b, 16);
      let a = v128.load32_splat(a0);
      low0 = addProduct(low0, a, low);
      high0 = addProduct(high0, a, high);
      a = v128.load32_splat(a1);
      low1 = addProduct(low1, a, low);
      high1 = addProduct(high1, a, high);
      a0 += stepA;
      a1 += stepA;
      b += stepB;
    }
    a0 += aSkip;
    a1 += aSkip;
    b += bSkip;
  }
  finish(to, low0, high0, columns);
  if (rows > 1) finish(to + toRow, low1, high1, columns);
}

/** Writes a tile's row: the first `columns` of 8 numbers. */
function finish(to: usize, low: v128, high: v128, columns: i32): void {
  low = ended(to, low);
  high = ended(to + 16, high);
  if (columns >= 8) {
    v128.store(to, low);
    v128.store(to, high, 16);
  } else storeSome(to, low, high, columns);
}

function ended(to: usize, sums: v128): v128 {
  return ending == ADD ? f32x4.add(v128.load(to), sums) : sums;
}

/** Writes the first 1 to 7 of 8 numbers, and touches nothing behind them. */
function storeSome(to: usize, low: v128, high: v128, count: i32): void {
  if (count >= 4) {
    v128.store(to, low);
    to += 16;
    low = high;
    count -= 4;
  }
  if (count >= 2) {
    v128.store64_lane(to, low, 0);
    to += 8;
    low = v128.shuffle<i32>(low, low, 2, 3, 2, 3);
    count -= 2;
  }
  if (count > 0) v128.store32_lane(to, low, 0);
}
