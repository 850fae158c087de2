import { ours, pytorch, type Bench } from '../bench';
import type { NetName } from '../nets';
import { busySign, withNotes } from '../notes';
import { rowOf, type Part, type Row } from '../measured';
import { markdown, median, rounded } from '../table';
import type { PartMaker } from './part';

const BATCHES = [4, 16, 64, 128, 512];
const NETWORKS: Readonly<Record<NetName, string>> = {
  lab: "The lab's network",
  wide: 'The network four times wider',
};
const HEAD = [
  'wasm',
  'tensorflow, 1 thread',
  'tensorflow, 2 threads',
  'PyTorch, 1 thread',
  'PyTorch, 2 threads',
];

/** A network and a batch. */
interface Size {
  readonly net: NetName;
  readonly batch: number;
}

/** Each size that is measured, and its row's name. */
const SIZES = (['lab', 'wide'] as const).flatMap((net) =>
  BATCHES.map((batch) => ({ net, batch, name: `${net}-${batch}` })),
);

/** Which engine when: a step by network, batch and threads. */
export const engines: PartMaker = {
  measure: async (bench) => {
    const rows: Row[] = [];
    for (const size of SIZES) rows.push(await row(bench, size));
    return rows;
  },
  render: (part) => {
    const sections = [table(part), crossings(SIZES.map((size) => overtaken(part, size))).join('\n')];
    return { engines: withNotes(sections.join('\n\n'), part) };
  },
};

function row(bench: Bench, { net, batch, name }: (typeof SIZES)[number]): Promise<Row> {
  const step = ['bench/stepTime.ts', String(batch), '--net', net] as const;
  const theirs = ['bench/pytorch/step.py', String(batch)] as const;
  return bench.byTurns(name, 3, [
    ours(bench, 'wasm', [...step, '--engine', 'wasm']),
    ours(bench, 'tensorflow, 1 thread', [...step, '--engine', 'tensorflow', '--threads', '1']),
    ours(bench, 'tensorflow, 2 threads', [...step, '--engine', 'tensorflow', '--threads', '2']),
    ...pytorch(bench, '1 thread', [...theirs, '1', net]),
    ...pytorch(bench, '2 threads', [...theirs, '2', net]),
  ]);
}

function table(part: Part): string {
  const rows = SIZES.map(({ net, batch, name }) => {
    const row = rowOf(part, name);
    const { wasm, tensorflow, pytorch } = middles(row);
    const quickest = Math.min(wasm, ...tensorflow);
    const here = [wasm, ...tensorflow].map((ms) => (ms === quickest ? `**${rounded(ms)}**` : rounded(ms)));
    const there = pytorch.map((ms) => (Number.isNaN(ms) ? '–' : rounded(ms)));
    return [NETWORKS[net], `${batch}${busySign(row)}`, ...here, ...there];
  });
  return `The median of a training step, in ms:\n\n${markdown(['network', 'images', ...HEAD], rows)}`;
}

function middles({ series }: Row) {
  const of = (by: string, setting: string): number =>
    median(series.find((one) => one.by === by && one.setting === setting)?.values.ms ?? []);
  return {
    wasm: of('ours', 'wasm'),
    tensorflow: [of('ours', 'tensorflow, 1 thread'), of('ours', 'tensorflow, 2 threads')],
    pytorch: [of('PyTorch', '1 thread'), of('PyTorch', '2 threads')],
  };
}

function overtaken(part: Part, { net, batch, name }: (typeof SIZES)[number]): Overtaken {
  const { wasm, tensorflow } = middles(rowOf(part, name));
  return { net, batch, isWasmFirst: wasm <= Math.min(...tensorflow) };
}

interface Overtaken extends Size {
  readonly isWasmFirst: boolean;
}

/** For each network, from which batch on `tensorflow` is the quicker of ours. */
export function crossings(lines: readonly Overtaken[]): string[] {
  return Object.entries(NETWORKS).map(([net, name]) => {
    const ofNet = lines.filter((line) => line.net === net);
    const lastOfWasm = ofNet.findLastIndex(({ isWasmFirst }) => isWasmFirst);
    const first = ofNet[lastOfWasm + 1];
    if (lastOfWasm === -1) return `- ${name}: \`tensorflow\` is quicker at each of these sizes.`;
    if (first === undefined)
      return `- ${name}: \`wasm\` is quicker up to ${ofNet.at(-1)?.batch} images, the most that was measured.`;
    return `- ${name}: \`wasm\` is quicker up to ${ofNet[lastOfWasm]?.batch} images, \`tensorflow\` from ${first.batch} on.`;
  });
}
