import { mutate, type Mutant } from '../../exercises/support/stub';
import { UsageError } from '../../src/errors';
import { errorText } from '../../src/systemErrors';
import { readText, type Exercise } from '../exercises';

/** The likely wrong answers of an exercise, each of which can be made from its solution. */
export function mutantsOf(exercise: Exercise): Mutant[] {
  const solution = readText(exercise, 'solution.ts');
  try {
    const mutants: unknown = JSON.parse(readText(exercise, 'mutants.json'));
    if (!Array.isArray(mutants) || !mutants.every(isMutant))
      throw new Error('expected a list of { "name": …, "from": …, "to": … }');
    for (const mutant of mutants) mutate(solution, mutant);
    return mutants;
  } catch (cause) {
    if (cause instanceof UsageError) throw cause;
    throw new UsageError(`${exercise.name}/mutants.json: ${errorText(cause)}`, { cause });
  }
}

function isMutant(value: unknown): value is Mutant {
  return (
    typeof value === 'object' &&
    value !== null &&
    ['name', 'from', 'to'].every((property) => typeof Reflect.get(value, property) === 'string')
  );
}
