/** What each part of the torture is started with. */
export interface TortureOptions {
  /** Decides all that is drawn. */
  readonly seed: number;
  /** How much of it. */
  readonly count: number;
  /** Takes the line that tells what was done. */
  readonly say: (line: string) => void;
}

/** Fails with all problems that were found, if any. */
export function throwProblems(problems: readonly string[]): void {
  if (problems.length > 0) throw new Error(`${problems.length} problems:\n${problems.join('\n')}`);
}

/** As many of the items as asked for, drawn at random. */
export function draw<T>(items: readonly T[], count: number, random: () => number): T[] {
  const left = [...items];
  const drawn: T[] = [];
  while (drawn.length < count && left.length > 0)
    drawn.push(...left.splice(Math.floor(random() * left.length), 1));
  return drawn;
}

/** Does the work for each item, for two of them at a time, as there are two cores. */
export async function inPairs<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const queue = [...items];
  const next = async (): Promise<void> => {
    for (let item = queue.shift(); item !== undefined; item = queue.shift()) await work(item);
  };
  await Promise.all([next(), next()]);
}
