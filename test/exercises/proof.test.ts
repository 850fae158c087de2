import path from 'node:path';
import { faultsOf, isStub } from '../../learn/author/form';
import { mutantsOf } from '../../learn/author/mutants';
import { resultsOf, type Subject } from '../../learn/author/proof';
import { openCourse, type Exercise } from '../../learn/exercises';
import { root } from '../../tools/root';

const course = openCourse(path.join(root, 'exercises'));
const { exercises } = course;
const named = exercises.map((exercise) => [exercise.name, exercise] as const);

const namesOf = (some: readonly { readonly name: string }[]): string[] => some.map(({ name }) => name);

/** The exercises whose tests pass and fail when each exercise.ts stands for `subject`. */
async function judge(
  subject: Subject,
  of: readonly Exercise[],
): Promise<Record<'passed' | 'failed', string[]>> {
  const results = await resultsOf(course.folder, namesOf(of), subject);
  return {
    passed: namesOf(results.filter(({ passed }) => passed)),
    failed: namesOf(results.filter(({ passed }) => !passed)),
  };
}

test('exercises are numbered without a gap, and there are at least 24', () => {
  expect(exercises.length).toBeGreaterThanOrEqual(24);
  expect(exercises.map(({ number }) => Number(number))).toEqual(exercises.map((_, index) => index + 1));
});

test.each(named)('%s has all that an exercise has, in its form', (_, exercise) => {
  expect(faultsOf(course, exercise)).toEqual([]);
});

// What a learner has written stays theirs: only CI insists on untouched stubs.
const testStubs = process.env.REQUIRE_STUBS === '1' ? test : test.skip;
testStubs('each exercise.ts is the stub, as its solution makes it', () => {
  expect(namesOf(exercises.filter((exercise) => !isStub(exercise)))).toEqual([]);
});

test('each stub fails its tests', async () => {
  expect(await judge('stub', exercises)).toEqual({ passed: [], failed: namesOf(exercises) });
});

test('each solution passes its tests', async () => {
  expect(await judge('solution', exercises)).toEqual({ passed: namesOf(exercises), failed: [] });
});

const most = Math.max(...exercises.map((exercise) => mutantsOf(exercise).length));

test.each(Array.from({ length: most }, (_, index) => index))(
  'each wrong answer number %i fails the tests',
  async (index) => {
    const having = exercises.filter((exercise) => mutantsOf(exercise).length > index);
    expect(await judge(`mutant:${index}`, having)).toEqual({ passed: [], failed: namesOf(having) });
  },
);
