// Plain JavaScript, for Jest loads it before anything that could compile it.
const { readFileSync } = require('node:fs');
const path = require('node:path');

/**
 * The stub of an exercise, made of its solution: what stands between `// #answer` and `// #end` becomes "Write me", and
 * the comment at the top, which explains the solution, goes.
 * @param {string} solution
 * @returns {string}
 */
function stubOf(solution) {
  const text = solution.replace(/^\/\*\*[\s\S]*?\*\/\n\n?/, '');
  if (!text.includes('// #answer'))
    throw new Error('a solution needs its answer between // #answer and // #end');
  return text.replace(
    /^([ \t]*)\/\/ #answer\n[\s\S]*?^[ \t]*\/\/ #end\n/gm,
    (_, indent) => `${indent}throw new Error('Write me');\n`,
  );
}

/**
 * A likely wrong answer: the solution with one piece replaced.
 * @param {string} solution
 * @param {{ name: string, from: string, to: string }} mutant
 * @returns {string}
 */
function mutate(solution, { name, from, to }) {
  if (solution.split(from).length !== 2)
    throw new Error(`mutant "${name}": the solution does not have "${from}" exactly once`);
  return solution.replace(from, () => to);
}

/**
 * The text that a file stands for. With EXERCISE_SUBJECT, each exercise.ts stands for something else, so that the same
 * tests can judge the stub ('stub'), the solution ('solution'), or its first, second, … mutant ('mutant:0', 'mutant:1').
 * What an exercise takes from another one is then that one's solution: only one is judged at a time.
 * @param {string} source the file's own text
 * @param {string} file
 * @returns {string}
 */
function subjectOf(source, file) {
  const subject = process.env.EXERCISE_SUBJECT ?? 'exercise';
  if (subject === 'exercise') return source;
  const text = path.basename(file) === 'exercise.ts' ? judged(path.dirname(file), subject) : source;
  return text.replace(/(from '\.\.\/\d\d-[\w-]+\/)exercise'/g, "$1solution'");
}

/**
 * @param {string} folder
 * @param {string} subject
 * @returns {string}
 */
function judged(folder, subject) {
  const solution = readFileSync(path.join(folder, 'solution.ts'), 'utf8');
  if (subject === 'stub') return stubOf(solution);
  if (subject === 'solution') return solution;
  const mutants = JSON.parse(readFileSync(path.join(folder, 'mutants.json'), 'utf8'));
  return mutate(solution, mutants[Number(subject.split(':')[1])]);
}

module.exports = { mutate, stubOf, subjectOf };
