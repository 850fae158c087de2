import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Command } from 'commander';
import { wholeNumber } from '../../lab/options';
import { run, UsageError } from '../../src';
import { PARTS } from './parts';

const README = path.join(__dirname, 'README.md');
const MARK = '## The last full run\n';

interface Options {
  readonly seed: number;
  readonly part?: string;
  readonly count?: number;
  readonly write: boolean;
}

const command = new Command('npm run torture --')
  .description(
    'Lets calls of the system fail, kills programs, and changes files, at full size: for half an hour or more.',
  )
  .option('--seed <n>', 'decides all that is drawn', wholeNumber(0), 0)
  .option('--part <name>', `only one of: ${PARTS.map(({ name }) => name).join(', ')}`)
  .option('--count <n>', 'how much, in place of the full size', wholeNumber(1))
  .option('--write', 'put the numbers into test/torture/README.md', false);

run(() => torture(command.parse().opts<Options>()));

/** Each part, one after the other; a part that fails keeps no other from being tried. */
async function torture({ seed, part: wanted, count, write }: Options): Promise<void> {
  const parts = PARTS.filter(({ name }) => wanted === undefined || name === wanted);
  if (parts.length === 0) throw new UsageError(`there is no part "${wanted}": --help names them`);
  const rows: string[] = [];
  for (const part of parts) {
    const start = performance.now();
    const lines: string[] = [];
    try {
      await part.run({ seed, count: count ?? part.all, say: (line) => lines.push(line) });
    } catch (error) {
      process.exitCode = 1;
      lines.push('failed');
      console.error(`${part.name}: ${error instanceof Error ? error.message : String(error)}`);
    }
    const seconds = Math.round((performance.now() - start) / 1000);
    console.log(`${part.name} (${seconds} s): ${lines.join('; ')}`);
    rows.push(`| ${part.name} | ${lines.join('<br>')} | ${seconds} |`);
  }
  if (write) writeTable(seed, rows);
}

function writeTable(seed: number, rows: readonly string[]): void {
  const [before = ''] = readFileSync(README, 'utf8').split(MARK);
  const head = `Seed ${seed}, Node ${process.version}, ${process.platform}.\n\n| Part | What was done | Seconds |\n| --- | --- | --- |\n`;
  writeFileSync(README, `${before}${MARK}\n${head}${rows.join('\n')}\n`);
}
