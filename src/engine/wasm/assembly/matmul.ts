import { bytes, pack } from './memory';
import { STORE, TILE_ROW, setWalk, strip } from './strip';
import { dotProducts } from './dot';

/** From this many rows of A on, and numbers in B, B's columns are worth being copied next to each other first. */
const MANY_ROWS = 24;
const MANY_NUMBERS = 4096;

/** How many bytes of scratch memory `matmul` needs: 8 columns of B. */
export function matmulScratchBytes(inner: i32): usize {
  return <usize>inner * TILE_ROW;
}

/**
 * out[M, N] = A[M, K] @ B[K, N]. With `transposeA`, A lies in memory as [K, M]; with `transposeB`, B as [N, K].
 */
export function matmul(
  a: usize,
  b: usize,
  out: usize,
  m: i32,
  k: i32,
  n: i32,
  transposeA: bool,
  transposeB: bool,
  scratch: usize,
): void {
  if (transposeB && !transposeA) {
    dotProducts(a, b, out, m, k, n);
    return;
  }
  const aRow = transposeA ? 4 : bytes(k);
  const aStep = transposeA ? bytes(m) : 4;
  const bRow = transposeB ? 4 : bytes(n);
  const bColumn = transposeB ? bytes(k) : 4;

  // The columns that are read from where they lie; the others, and those behind the last multiple of 8, by panels of 8.
  let j = transposeB || (m >= MANY_ROWS && k * n > MANY_NUMBERS) ? 0 : n & ~7;
  if (j > 0) {
    setWalk(1, k, aStep, 0, bRow, 0, STORE);
    strips(a, aRow, b, out, m, j, bytes(n));
  }
  setWalk(1, k, aStep, 0, TILE_ROW, 0, STORE);
  for (; j < n; j += 8) {
    const columns = min(8, n - j);
    pack(scratch, b + <usize>j * bColumn, k, columns, bRow, bColumn, 8);
    strips(a, aRow, scratch, out + bytes(j), m, columns, bytes(n));
  }
}

/** All rows of some columns of the result. */
function strips(a: usize, aRow: usize, b: usize, to: usize, m: i32, columns: i32, toRow: usize): void {
  for (let i = 0; i < m; i += 4) {
    const rows = min(4, m - i);
    const a1 = rows > 1 ? a + aRow : a;
    const a2 = rows > 2 ? a1 + aRow : a;
    const a3 = rows > 3 ? a2 + aRow : a;
    strip(rows, columns, a, a1, a2, a3, b, 0, to, toRow);
    a += 4 * aRow;
    to += 4 * toRow;
  }
}
