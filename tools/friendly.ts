import type { Command } from 'commander';

/** npm's own settings, which somebody may have made for npm. */
const NPMS = new Set(['--only', '--python', '--save', '--yes']);

/**
 * Lets a command of `npm run` say more about three mistakes: an option that npm kept, for want of `--`; an option by another name,
 * such as `--learning-rate` for `--lr`; a subcommand that is spelled nearly right. To be called before it parses.
 */
export function friendly(command: Command, env: NodeJS.ProcessEnv = process.env): Command {
  const runs = env.npm_lifecycle_event !== undefined;
  const [kept] = runs ? longOptions(command).filter(({ long }) => isKept(long, env)) : [];
  if (kept) {
    command.error(
      `error: npm took ${kept.long} for an option of its own: write ${command.name()} ${kept.long}, with -- before it`,
    );
  }
  return command.configureOutput({
    outputError: (text, write) => write(`${text.trimEnd()}${hintTo(text, command)}\n`),
  });
}

interface Long {
  readonly long: string;
  readonly description: string;
}

function longOptions(command: Command): Long[] {
  return [command, ...command.commands]
    .flatMap(({ options }) => options)
    .flatMap(({ long, description }) => (long ? [{ long, description }] : []));
}

/** npm tells a program what it kept in the environment: `--batch-size 8` as `npm_config_batch_size`. */
function isKept(long: string, env: NodeJS.ProcessEnv): boolean {
  return !NPMS.has(long) && env[`npm_config_${long.slice(2).replaceAll('-', '_')}`] !== undefined;
}

function hintTo(text: string, command: Command): string {
  if (text.includes('Did you mean')) return '';
  const words = /unknown option '--([\w-]+)/.exec(text)?.[1]?.replaceAll('-', ' ');
  const option = longOptions(command).find(({ description }) => words && description.includes(words));
  if (option) return `\n(Did you mean ${option.long}?)`;
  if (!text.includes('too many arguments')) return '';
  return `\n(Options stand behind two hyphens: ${command.name()} --help shows all.)`;
}

/** The one of some names that begins as `word` does; undefined where none does. */
export function alike(word: string, names: readonly string[]): string | undefined {
  return names.find((name) => name.slice(0, 3) === word.slice(0, 3));
}
