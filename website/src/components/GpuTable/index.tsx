import type { ReactNode } from 'react';
import { translate } from '@docusaurus/Translate';
import gpu from '@repo/docs/runs/gpu.json';
import { NumberTable } from '@site/src/components/NumberTable';
import { count, textOf } from './rows';

/** One step of training, on processors and on a GPU, for more and more images. */
export function GpuTable(): ReactNode {
  const { card, torch, cpu, cores, date } = gpu.setting;
  return (
    <NumberTable
      caption={translate(
        {
          id: 'gpuTable.caption',
          message:
            'Milliseconds of a training step, measured {date}: {card}, PyTorch {torch}, and {cores} cores of {cpu} beside it',
        },
        { card, torch, cores: String(cores), cpu, date },
      )}
      heads={[translate({ id: 'gpuTable.images', message: 'images in a step' }), ...gpu.sizes.map(count)]}
      rows={Object.entries(rowNames(cores)).map(([row, name]) => [
        name,
        ...gpu.milliseconds[row as keyof typeof gpu.milliseconds].map(textOf),
      ])}
    />
  );
}

function rowNames(cores: number): Record<keyof typeof gpu.milliseconds, string> {
  const threads = { cores: String(cores) };
  return {
    'lab, ours': translate({ id: 'gpuTable.labOurs', message: 'the lab, here: WebAssembly, one core' }),
    'lab, cpu 1 thread': translate({ id: 'gpuTable.labOne', message: 'PyTorch, 1 thread' }),
    'lab, cpu all threads': translate(
      { id: 'gpuTable.labAll', message: 'PyTorch, {cores} threads' },
      threads,
    ),
    'lab, eager': translate({ id: 'gpuTable.labEager', message: 'GPU, as the tutorial writes it' }),
    'lab, graph': translate({ id: 'gpuTable.labGraph', message: 'GPU, recorded as a CUDA graph' }),
    'wide, ours': translate({ id: 'gpuTable.wideOurs', message: 'four times wider, here' }),
    'wide, cpu 1 thread': translate({ id: 'gpuTable.wideOne', message: 'wider, PyTorch, 1 thread' }),
    'wide, cpu all threads': translate(
      { id: 'gpuTable.wideAll', message: 'wider, PyTorch, {cores} threads' },
      threads,
    ),
    'wide, eager': translate({ id: 'gpuTable.wideEager', message: 'wider, GPU, as the tutorial writes it' }),
    'wide, graph': translate({ id: 'gpuTable.wideGraph', message: 'wider, GPU, recorded' }),
  };
}
