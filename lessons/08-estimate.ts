// #region exchange
/** How many bytes each of n processes sends in a step, when all of them average their gradients in a ring. */
export function bytesSent(parameters: number, processes: number): number {
  const bytes = 4 * parameters;
  return (2 * bytes * (processes - 1)) / processes;
}
// #endregion exchange

// #region job
/** What is to be trained, and on what. */
export interface Job {
  readonly images: number;
  readonly epochs: number;
  readonly parameters: number;
  /** Of one process. */
  readonly batch: number;
  /** What one process computes, forward and backward. */
  readonly imagesPerSecond: number;
  /** What one process can send. */
  readonly bytesPerSecond: number;
}
// #endregion job

// #region hours
/** On paper: each step computes, then exchanges. Nothing else takes time, and nothing goes wrong. */
export function estimate(job: Job, processes: number): { steps: number; exchange: number; hours: number } {
  const steps = job.epochs * Math.ceil(job.images / (job.batch * processes));
  const compute = job.batch / job.imagesPerSecond;
  const exchange = bytesSent(job.parameters, processes) / job.bytesPerSecond;
  return { steps, exchange, hours: (steps * (compute + exchange)) / 3600 };
}
// #endregion hours

// #region imagenet
/** ResNet-50 on ImageNet, for 90 epochs. */
export const imageNet: Job = {
  images: 1_281_167,
  epochs: 90,
  parameters: 25_557_032,
  batch: 256,
  imagesPerSecond: 2_470,
  bytesPerSecond: 25e9 / 8,
};

function main(): void {
  for (const processes of [1, 8, 64]) {
    const { steps, exchange, hours } = estimate(imageNet, processes);
    const megabytes = bytesSent(imageNet.parameters, processes) / 1e6;
    const each = `${megabytes.toFixed(0)} MB and ${(1000 * exchange).toFixed(0)} ms each`;
    console.log(`GPUs: ${String(processes).padStart(2)}, ${steps} steps, ${each}, ${hours.toFixed(1)} hours`);
  }
}

if (require.main === module) main();
// #endregion imagenet
