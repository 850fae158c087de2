import type { NetName } from './nets';
import { milliseconds, runOurs, type Seen } from './program';
import { markdown, median, rounded } from './table';

const BATCHES = [4, 16, 64, 128, 512];
const NETWORKS: Readonly<Record<NetName, string>> = {
  lab: "The lab's network",
  wide: 'The network four times wider',
};

/** A training step of this many images, in ms. */
interface Line {
  readonly net: NetName;
  readonly batch: number;
  readonly wasm: number;
  /** With 1 and with 2 threads. */
  readonly tensorflow: readonly [number, number];
  readonly pytorch: readonly [number, number] | undefined;
}

export type Pytorch = (file: string, ...args: string[]) => Promise<Seen>;

/** Which engine when: a step by network, batch and threads, as Markdown. */
export async function enginesTable(pytorch: Pytorch | undefined): Promise<string> {
  const lines: Line[] = [];
  for (const net of ['lab', 'wide'] as const)
    for (const batch of BATCHES) lines.push(await measure(net, batch, pytorch));
  const head = [
    'network',
    'images',
    'wasm',
    'tensorflow, 1 thread',
    '2 threads',
    'PyTorch, 1 thread',
    '2 threads',
  ];
  const table = markdown(head, lines.map(cells));
  return `A training step, in ms:\n\n${table}\n\n${crossings(lines).join('\n')}`;
}

async function measure(net: NetName, batch: number, pytorch: Pytorch | undefined): Promise<Line> {
  console.error(`engines: ${net}, ${batch} images`);
  const step = async (engine: string, ...threads: string[]): Promise<number> =>
    milliseconds(await runOurs('bench/stepTime.ts', String(batch), engine, net, ...threads));
  const theirs = async (ask: Pytorch, threads: string): Promise<number> =>
    milliseconds(await ask('step.py', String(batch), threads, net));
  return {
    net,
    batch,
    wasm: await step('wasm'),
    tensorflow: [await step('tensorflow', '1'), await step('tensorflow', '2')],
    pytorch: pytorch && [await theirs(pytorch, '1'), await theirs(pytorch, '2')],
  };
}

function cells({ net, batch, wasm, tensorflow, pytorch = [NaN, NaN] }: Line): string[] {
  const [quickest] = [wasm, ...tensorflow].sort((a, b) => a - b);
  const ours = [wasm, ...tensorflow].map((ms) => (ms === quickest ? `**${rounded(ms)}**` : rounded(ms)));
  const theirs = pytorch.map((ms) => (Number.isNaN(ms) ? '–' : rounded(ms)));
  return [NETWORKS[net], String(batch), ...ours, ...theirs];
}

/** For each network, from which batch on `tensorflow` is the quicker of ours. */
export function crossings(lines: readonly Pick<Line, 'net' | 'batch' | 'wasm' | 'tensorflow'>[]): string[] {
  return Object.entries(NETWORKS).map(([net, name]) => {
    const ofNet = lines.filter((line) => line.net === net);
    const lastOfWasm = ofNet.findLastIndex(({ wasm, tensorflow }) => wasm <= Math.min(...tensorflow));
    const first = ofNet[lastOfWasm + 1];
    if (lastOfWasm === -1) return `- ${name}: \`tensorflow\` is quicker at each of these sizes.`;
    if (first === undefined)
      return `- ${name}: \`wasm\` is quicker up to ${ofNet.at(-1)?.batch} images, the most that was measured.`;
    return `- ${name}: \`wasm\` is quicker up to ${ofNet[lastOfWasm]?.batch} images, \`tensorflow\` from ${first.batch} on.`;
  });
}

/** What this project's kernels and settings make of TensorFlow's engine, by turns with what it is without them. */
export async function nativeTable(pytorch: Pytorch | undefined, rounds: number): Promise<string> {
  const rows: string[][] = [];
  for (const batch of ['4', '64']) {
    const taken = { stock: [] as number[], here: [] as number[], pytorch: [] as number[] };
    for (let round = 1; round <= rounds; round++) {
      console.error(`tensorflow, ${batch} images: round ${round} of ${rounds}`);
      taken.stock.push(milliseconds(await runOurs('bench/stepTime.ts', batch, 'stock')));
      taken.here.push(milliseconds(await runOurs('bench/stepTime.ts', batch, 'tensorflow')));
      if (pytorch) taken.pytorch.push(milliseconds(await pytorch('step.py', batch, '2')));
    }
    const [stock, here, theirs] = [median(taken.stock), median(taken.here), median(taken.pytorch)];
    const shown = (ms: number): string => (Number.isNaN(ms) ? '–' : `${rounded(ms)} ms`);
    rows.push([batch, shown(stock), shown(here), rounded(here / stock), shown(theirs)]);
  }
  return markdown(['images', 'tfjs-node as it comes', 'here', 'ratio', 'PyTorch, 2 threads'], rows);
}
