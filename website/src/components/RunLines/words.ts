import { translate } from '@docusaurus/Translate';
import type { Session } from './session';
import { comparison, type RunState } from './state';

/** Why nothing runs, or nothing more, in a sentence. */
export function sentenceOf({ why, message }: NonNullable<RunState['failure']>): string {
  switch (why) {
    case 'obstacle':
      return message;
    case 'load':
      return translate({
        id: 'runLines.notLoaded',
        message: 'The library or the engine could not be loaded: is there a connection? Then run it again.',
      });
    case 'broken':
      return translate(
        { id: 'runLines.broken', message: 'The program has broken off: {message}' },
        { message },
      );
  }
}

/** Where the program is, in a few words. */
export function statusOf({ state, program }: Session): string {
  const { isRunning, loading, failure, refusal, runs } = state;
  const [first, second] = runs;
  const last = runs.at(-1);
  if (failure) return sentenceOf(failure);
  if (loading) return translate({ id: 'runLines.loading', message: 'Loading the library and the engine …' });
  if (isRunning)
    return last?.without
      ? translate({ id: 'runLines.runsWithout', message: 'It runs, without zeroGrad …' })
      : translate({ id: 'runLines.runs', message: 'It runs …' });
  if (!first || !last) return '';
  if (last.end === 'stopped') return translate({ id: 'runLines.stopped', message: 'Stopped.' });
  if (refusal)
    return translate(
      {
        id: 'runLines.refused',
        message:
          'The compiler refuses these numbers, at line {line}. Started all the same, it has ended: {problem}',
      },
      { line: refusal.line, problem: first.problem ?? '' },
    );
  if (first.problem !== undefined)
    return translate(
      { id: 'runLines.problem', message: 'It has ended: {problem}' },
      { problem: first.problem },
    );
  if (second?.problem !== undefined)
    return translate(
      { id: 'runLines.problemWithout', message: 'Without zeroGrad it has ended: {problem}' },
      { problem: second.problem },
    );
  const count = first.printed.length;
  const printed = {
    same: translate(
      { id: 'runLines.same', message: 'Lines printed: {count}, the same as recorded.' },
      { count },
    ),
    changed: translate(
      {
        id: 'runLines.changed',
        message:
          'Lines printed: {count}, with the numbers that you chose; recorded with those of the file: {recorded}.',
      },
      { count, recorded: program.recorded.length },
    ),
    other: translate(
      { id: 'runLines.other', message: 'Lines printed: {count}, not the same as recorded.' },
      { count },
    ),
    ended: '',
  }[comparison(program, first)];
  if (!second) return printed;
  return `${printed} ${translate({
    id: 'runLines.valuesWithout',
    message: 'The values beside the lines are those of the run without zeroGrad.',
  })}`;
}
