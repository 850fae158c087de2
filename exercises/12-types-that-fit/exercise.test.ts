/** @jest-environment ./support/compilerEnvironment.ts */
import path from 'node:path';
import { setEngine, zeros } from '../../src';
import { checksFor } from '../support/check';
import { subjectText } from '../support/subjectText';
import { Net } from './exercise';

const { equal, holds } = checksFor('lessons/03-cnn.ts', 'forward');
const { errorsOf, programOf, waysRound } = exerciseCompiler;

const exercise = path.join(__dirname, 'exercise.ts');
const uses = path.join(__dirname, 'uses.ts');

// Compiled, not run. An @ts-expect-error over a line that compiles is an error, too.
const usesText = `
import { expectTypeOf } from 'expect-type';
import type { Tensor } from '../../src';
import type { Net } from './exercise';

declare const net: Net;
declare const images: Tensor<readonly [4, 32, 32, 3]>;
declare const small: Tensor<readonly [4, 15, 15, 8]>;
declare const smaller: Tensor<readonly [4, 15, 15, 16]>;

expectTypeOf(net.forward(images)).toEqualTypeOf<Tensor<readonly [4, 10]>>();
expectTypeOf(net.conv1.forward(images)).toEqualTypeOf<Tensor<readonly [4, 30, 30, 8]>>();
expectTypeOf(net.conv2.forward(small)).toEqualTypeOf<Tensor<readonly [4, 15, 15, 16]>>();
expectTypeOf(net.pool2.forward(smaller)).toEqualTypeOf<Tensor<readonly [4, 5, 5, 16]>>();

declare const size28: Tensor<readonly [4, 28, 28, 3]>;
declare const features300: Tensor<readonly [4, 300]>;

// @ts-expect-error the net was made for 32 by 32
net.forward(size28);
// @ts-expect-error conv2 takes 8 channels
net.conv2.forward(smaller);
// @ts-expect-error fc1 takes 400 numbers
net.fc1.forward(features300);
// @ts-expect-error fc2 takes 64 numbers
net.fc2.forward(features300);
`;

const program = programOf(
  new Map([
    [exercise, subjectText(exercise)],
    [uses, usesText],
  ]),
);

beforeAll(() => setEngine('cpu'));

/** The compiler's own words become the error that a learner sees. */
function none(complaints: readonly string[]): boolean {
  if (complaints.length > 0) throw new Error(complaints.join('\n'));
  return true;
}

test('exercise.ts compiles', () => {
  const complaints = (): boolean => none(errorsOf(program, exercise));
  holds('npx tsc over exercise.ts', complaints, Boolean, 'no error of the compiler');
});

test('the net makes ten scores of each image', () => {
  const run = (): unknown => new Net().forward(zeros([2, 32, 32, 3])).shape;
  equal('the shape of new Net().forward(zeros([2, 32, 32, 3]))', run, [2, 10]);
});

test('the types are still there, so that a wrong shape does not compile', () => {
  const complaints = (): boolean => none(errorsOf(program, uses));
  holds('npx tsc over lines that use Net', complaints, Boolean, 'the types of Net as they were given');
});

test('nothing silences the compiler', () => {
  const ways = (): string => waysRound(program, exercise).join('; ');
  holds('any, casts, ! and comments with @ts- in exercise.ts', ways, (found) => found === '', 'none');
});
