import type { ReactNode } from 'react';
import { translate } from '@docusaurus/Translate';
import gpu from '@repo/docs/runs/gpu.json';
import { NumberTable } from '@site/src/components/NumberTable';
import { copyRows, count, milliseconds, stepRows } from './rows';

/** The card and the versions with which the numbers of these tables were measured. */
function where(): string {
  const { card, torch, cpu, cores, date } = gpu.setting;
  return translate(
    {
      id: 'gpuTables.where',
      message: 'measured {date}: {card}, PyTorch {torch}, beside {cores} cores of {cpu}',
    },
    { card, torch, cores: String(cores), cpu, date },
  );
}

/** One step of training, on processors and on a GPU, for more and more images. */
export function GpuTable(): ReactNode {
  const sizes = gpu.sizes;
  const names: Record<string, string> = {
    'lab, ours': translate({ id: 'gpuTables.labOurs', message: 'lab, here: WebAssembly, one core' }),
    'lab, cpu 1 thread': translate({ id: 'gpuTables.labCpu1', message: 'lab, PyTorch, 1 thread' }),
    'lab, cpu all threads': translate(
      { id: 'gpuTables.labCpu', message: 'lab, PyTorch, {cores} threads' },
      { cores: String(gpu.setting.cores) },
    ),
    'lab, eager': translate({ id: 'gpuTables.labEager', message: 'lab, GPU, as the tutorial writes it' }),
    'lab, compile': translate({ id: 'gpuTables.labCompile', message: 'lab, GPU, torch.compile' }),
    'lab, graph': translate({ id: 'gpuTables.labGraph', message: 'lab, GPU, recorded as a CUDA graph' }),
    'wide, ours': translate({ id: 'gpuTables.wideOurs', message: 'four times wider, here' }),
    'wide, cpu all threads': translate(
      { id: 'gpuTables.wideCpu', message: 'four times wider, PyTorch, {cores} threads' },
      { cores: String(gpu.setting.cores) },
    ),
    'wide, eager': translate({ id: 'gpuTables.wideEager', message: 'four times wider, GPU' }),
    'wide, graph': translate({ id: 'gpuTables.wideGraph', message: 'four times wider, GPU, CUDA graph' }),
  };
  return (
    <NumberTable
      caption={translate(
        { id: 'gpuTables.steps', message: 'Milliseconds of a training step; {where}' },
        { where: where() },
      )}
      heads={[
        translate({ id: 'gpuTables.images', message: 'images in a step' }),
        ...sizes.map((size) => count(size)),
      ]}
      rows={stepRows(gpu.steps, Object.keys(names), sizes).map(([row, ...times]) => [
        names[row] ?? row,
        ...times,
      ])}
    />
  );
}

/** How long data take from the processor's memory to the GPU's. */
export function CopyTable(): ReactNode {
  return (
    <NumberTable
      caption={translate(
        { id: 'gpuTables.copies', message: "From the processor's memory to the GPU's; {where}" },
        { where: where() },
      )}
      heads={[
        translate({ id: 'gpuTables.batch', message: 'a batch' }),
        translate({ id: 'gpuTables.size', message: 'size' }),
        translate({ id: 'gpuTables.ordinary', message: 'from ordinary memory' }),
        translate({ id: 'gpuTables.pinned', message: 'from pinned memory' }),
      ]}
      rows={copyRows(gpu.large.copies)}
    />
  );
}

/** What one GPU makes of ResNet-50. */
export function LargeTable(): ReactNode {
  return (
    <NumberTable
      caption={translate(
        { id: 'gpuTables.large', message: 'ResNet-50, images of 224 × 224 made up on the GPU; {where}' },
        { where: where() },
      )}
      heads={[
        translate({ id: 'gpuTables.precision', message: 'numbers' }),
        translate({ id: 'gpuTables.batchSize', message: 'images in a step' }),
        translate({ id: 'gpuTables.stepTime', message: 'a step' }),
        translate({ id: 'gpuTables.imagesPerSecond', message: 'images a second' }),
      ]}
      rows={gpu.large.resnet50.map(({ precision, batch, milliseconds: time, imagesPerSecond }) => [
        precision,
        count(batch),
        milliseconds(time),
        count(Math.round(imagesPerSecond)),
      ])}
    />
  );
}
