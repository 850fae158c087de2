/** The lessons whose listings run in a page. */
export const RUNNABLE = [
  'lessons/03-cnn.ts',
  'lessons/04-loss-and-optimizer.ts',
  'lessons/04b-backward.ts',
  'lessons/05-training.ts',
  'lessons/06-testing.ts',
] as const;

export function isRunnable(file: string): boolean {
  return RUNNABLE.some((one) => one === file);
}
