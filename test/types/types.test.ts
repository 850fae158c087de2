import path from 'node:path';
import ts from 'typescript';
import { Compiler, errorsIn, sourceOf } from '../../tools/compiler';
import { root } from '../../tools/root';

const right = ['shapes.ts', 'operations.ts', 'modules.ts', 'data.ts'].map((name) =>
  path.join(__dirname, name),
);
const wrong = path.join(__dirname, 'wrong.ts');

// What a reader might write: a network with one convolution, and with the number of another one.
const wrongProgram = `
import { nn, type Tensor } from '../../src';
const { flatten, relu } = nn.functional;

export class Net extends nn.Module {
  readonly conv1 = new nn.Conv2d(3, 6, 3);
  readonly pool = new nn.MaxPool2d(2, 2);
  readonly fc1 = new nn.Linear(400, 120);

  forward<N extends number>(images: Tensor<readonly [N, 32, 32, 3]>): Tensor<readonly [N, 120]> {
    return this.fc1.forward(flatten(this.pool.forward(relu(this.conv1.forward(images)))));
  }
}
`;

const compiler = new Compiler(path.join(root, 'tsconfig.json'));
const program = compiler.programOf([...right, wrong], new Map([[wrong, wrongProgram]]));

const errorsOf = (file: string): string[] => errorsIn(program, file).map(({ message }) => message);

test('right programs compile, with the types that they should have, and wrong ones do not', () => {
  for (const file of right) expect(errorsOf(file)).toEqual([]);
});

test('a Linear that does not fit is a compile error which shows both shapes', () => {
  const errors = errorsOf(wrong);
  expect(errors).toHaveLength(1);
  expect(errors[0]).toContain("Type '1350' is not assignable to type '400'");
  expect(errors[0]).toContain("Argument of type 'Tensor<readonly [N, 1350]>'");
  expect(errors[0]).toContain("parameter of type 'Tensor<readonly [N, 400]>'");
});

test('hovering over a line shows its shape', () => {
  const checker = program.getTypeChecker();
  const source = sourceOf(program, path.join(__dirname, 'shapes.ts'));
  const types: Record<string, string> = {};
  ts.forEachChild(source, function visit(node) {
    if (ts.isVariableDeclaration(node) && ts.isIdentifier(node.name)) {
      types[node.name.text] = checker.typeToString(checker.getTypeAtLocation(node.name));
    }
    ts.forEachChild(node, visit);
  });
  expect(types.conv).toBe('Tensor<readonly [4, 28, 28, 6]>');
  expect(types.smaller).toBe('Tensor<readonly [N, 5, 5, 16]>');
  expect(types.logits).toBe('Tensor<readonly [4, 10]>');
});
