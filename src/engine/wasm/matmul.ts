import { util } from '@tensorflow/tfjs-core';
import type { TensorInfo } from '@tensorflow/tfjs-core';
import { areFloats, fits } from './checks';
import type { WasmModule } from './module';

interface Inputs {
  a: TensorInfo;
  b: TensorInfo;
  bias?: TensorInfo;
}

interface Attrs {
  transposeA: boolean;
  transposeB: boolean;
}

/** a [..., M, K] @ b [..., K, N] → [..., M, N]; with `transposeA`, a is [..., K, M]; with `transposeB`, b is [..., N, K]. */
export function batchMatMul({ a, b }: Inputs, attrs: Attrs, module: WasmModule): TensorInfo | undefined {
  return product(a, b, undefined, attrs, false, module);
}

/** The same, with bias [N] added and 'linear' or 'relu' applied. */
export function fusedMatMul(
  { a, b, bias }: Inputs,
  attrs: Attrs & { activation: string },
  module: WasmModule,
): TensorInfo | undefined {
  const { activation } = attrs;
  if (activation !== 'linear' && activation !== 'relu') return undefined;
  return product(a, b, bias, attrs, activation === 'relu', module);
}

function product(
  a: TensorInfo,
  b: TensorInfo,
  bias: TensorInfo | undefined,
  { transposeA, transposeB }: Attrs,
  relu: boolean,
  module: WasmModule,
): TensorInfo | undefined {
  const batch = a.shape.slice(0, -2);
  if (!areFloats(a, b) || !util.arraysEqual(batch, b.shape.slice(0, -2))) return undefined;

  const [m, k] = matrix(a, transposeA);
  const [inner, n] = matrix(b, transposeB);
  if (k !== inner) {
    throw new Error(
      `matMul expected matrices whose inner sizes agree, but got [${a.shape.join(', ')}] and [${b.shape.join(', ')}] ` +
        `with transposeA=${transposeA}, transposeB=${transposeB}`,
    );
  }
  if (!fits(bias, n)) return undefined;

  const out = module.output([...batch, m, n]);
  const scratch = module.scratch(module.kernels.matmulScratchBytes(k, n));
  const biasAddress = bias === undefined ? 0 : module.address(bias);
  const count = util.sizeFromShape(batch);
  const [fromA, fromB, to] = [module.address(a), module.address(b), module.address(out)];
  for (let i = 0; i < count; i++) {
    module.kernels.matmul(
      fromA + i * m * k * BYTES,
      fromB + i * k * n * BYTES,
      biasAddress,
      to + i * m * n * BYTES,
      m,
      k,
      n,
      transposeA,
      transposeB,
      relu,
      scratch,
    );
  }
  return out;
}

const BYTES = Float32Array.BYTES_PER_ELEMENT;

/** How many rows and columns the last two axes are, once transposed. */
function matrix({ shape }: TensorInfo, transpose: boolean): [number, number] {
  const [rows = 1, columns = 1] = shape.slice(-2);
  return transpose ? [columns, rows] : [rows, columns];
}
