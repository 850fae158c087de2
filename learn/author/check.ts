import type { Course, Exercise } from '../exercises';
import { faultsOf, isStub } from './form';
import { mutantsOf } from './mutants';
import { resultsOf, type Subject } from './proof';

interface Claim {
  readonly subject: Subject;
  readonly passes: boolean;
  readonly who: string;
}

/** Says line by line whether an exercise is whole, and whether its tests tell right from wrong. True if so. */
export async function checkExercise(
  course: Course,
  exercise: Exercise,
  say: (line: string) => void,
): Promise<boolean> {
  const faults = faultsOf(course, exercise);
  if (faults.length === 0 && !isStub(exercise)) {
    faults.push(
      `exercise.ts is not the stub of solution.ts: npm run learn -- reset ${exercise.number} --yes writes that.`,
    );
  }
  for (const fault of faults) say(fault);
  if (faults.length > 0) return false;

  let isRight = true;
  for (const { subject, passes, who } of claimsOf(exercise)) {
    const [result] = await resultsOf(course.folder, [exercise.name], subject);
    if (!result) throw new Error(`Jest ran no test of ${exercise.name}`);
    const isSo = result.passed === passes;
    say(`${isSo ? 'right' : 'WRONG'}  ${who} ${result.passed ? 'passes' : 'fails'}`);
    if (!isSo && !result.passed) say(result.message);
    isRight &&= isSo;
  }
  return isRight;
}

function claimsOf(exercise: Exercise): Claim[] {
  return [
    { subject: 'stub', passes: false, who: 'the stub' },
    { subject: 'solution', passes: true, who: 'the solution' },
    ...mutantsOf(exercise).map(({ name }, index): Claim => {
      return { subject: `mutant:${index}`, passes: false, who: `the wrong answer "${name}"` };
    }),
  ];
}
