import type { EngineKernels, Turned } from '../kernels';
import { areFloats, type Raw } from '../raw';
import type { WasmModule } from './module';

export function matmulKernels(module: WasmModule): EngineKernels {
  return { matmul: (a, b, turned) => product(module, a, b, turned) };
}

/** a [M, K] @ b [K, N]; undefined for stacks of matrices. */
function product(
  module: WasmModule,
  a: Raw,
  b: Raw,
  { a: turnA = false, b: turnB = false }: Turned,
): Raw | undefined {
  if (a.shape.length !== 2 || b.shape.length !== 2 || !areFloats(a, b)) return undefined;
  const [m, k] = sizes(a, turnA);
  const [inner, n] = sizes(b, turnB);
  // A kernel that walked over a matrix of another size would read whatever lies behind it.
  if (k !== inner) throw new Error(`expected matrices whose inner sizes agree, but got ${k} and ${inner}`);
  const out = module.output([m, n]);
  const scratch = module.scratch(module.kernels.matmulScratchBytes(k));
  const [fromA, fromB, to] = [module.address(a), module.address(b), module.address(out)];
  module.kernels.matmul(fromA, fromB, to, m, k, n, turnA, turnB, scratch);
  return out;
}

/** Rows and columns, once turned. */
function sizes({ shape: [rows = 0, columns = 0] }: Raw, turned: boolean): [number, number] {
  return turned ? [columns, rows] : [rows, columns];
}
