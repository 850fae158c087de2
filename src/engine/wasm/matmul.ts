import type { EngineKernels, Turned } from '../kernels';
import { areFloats, type Raw } from '../raw';
import { expectShape, type WasmModule } from './module';

export function matmulKernels(module: WasmModule): EngineKernels {
  return {
    matmul: (a, b, turned) => product(module, a, b, null, turned),
    linear: (x, weight, bias) => product(module, x, weight, bias, { b: true }),
  };
}

/** a [M, K] @ b [K, N] + bias [N]; undefined for stacks of matrices. */
function product(
  module: WasmModule,
  a: Raw,
  b: Raw,
  bias: Raw | null,
  { a: turnA = false, b: turnB = false }: Turned,
): Raw | undefined {
  const isPair = a.shape.length === 2 && b.shape.length === 2;
  if (!isPair || !areFloats(a, b) || (bias !== null && !areFloats(bias))) return undefined;
  const [m, k] = sizes(a, turnA);
  const [inner, n] = sizes(b, turnB);
  // A kernel that walked over a matrix of another size would read whatever lies behind it.
  if (k !== inner) throw new Error(`expected matrices whose inner sizes agree, but got ${k} and ${inner}`);
  if (bias !== null) expectShape('bias', bias, [n]);
  const out = module.output([m, n]);
  const scratch = module.scratch(module.kernels.matmulScratchBytes(k, n));
  const biasAddress = bias === null ? 0 : module.address(bias);
  const [fromA, fromB, to] = [module.address(a), module.address(b), module.address(out)];
  module.kernels.matmul(fromA, fromB, biasAddress, to, m, k, n, turnA, turnB, scratch);
  return out;
}

/** Rows and columns, once turned. */
function sizes({ shape: [rows = 0, columns = 0] }: Raw, turned: boolean): [number, number] {
  return turned ? [columns, rows] : [rows, columns];
}
