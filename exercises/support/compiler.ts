import path from 'node:path';
import ts from 'typescript';
import { Compiler, errorsIn, sourceOf } from '../../tools/compiler';
import { root } from '../../tools/root';

const compiler = new Compiler(path.join(root, 'tsconfig.json'), {
  options: { types: ['node'] },
  // Shapes do not depend on the packages behind the library, and without their types it takes two thirds of the time.
  packages: ['expect-type', 'ts-arithmetic'],
});

/** The compiler over some texts that stand for files of an exercise. */
export function programOf(files: ReadonlyMap<string, string>): ts.Program {
  return compiler.programOf([...files.keys()], files);
}

/** What the compiler says about a file, each with its line. */
export function errorsOf(program: ts.Program, file: string): string[] {
  const code = sourceOf(program, file).text.split('\n');
  return errorsIn(program, file).map(
    ({ line, message }) => `${path.basename(file)}:${line}: ${code[line - 1]?.trim() ?? ''}\n${message}`,
  );
}

/** Where a file goes round the compiler: comments that silence it, casts, `!`, and `any`. */
export function waysRound(program: ts.Program, file: string): string[] {
  const source = sourceOf(program, file);
  const checker = program.getTypeChecker();
  const found = (source.text.match(/@ts-\w+/g) ?? []).map((comment) => `a comment with ${comment}`);
  const add = (what: string, node: ts.Node): void => {
    const line = source.getLineAndCharacterOfPosition(node.getStart()).line + 1;
    found.push(`${what} in line ${line}: ${node.getText()}`);
  };
  const visit = (node: ts.Node): void => {
    if (ts.isAssertionExpression(node) && !ts.isConstTypeReference(node.type)) add('a cast', node);
    else if (ts.isNonNullExpression(node)) add('a !', node);
    else if (isAny(node, checker)) add('an any', node);
    ts.forEachChild(node, visit);
  };
  ts.forEachChild(source, visit);
  return found;
}

/** The word itself, or a function that gives one, such as `JSON.parse`. */
function isAny(node: ts.Node, checker: ts.TypeChecker): boolean {
  if (node.kind === ts.SyntaxKind.AnyKeyword) return true;
  return ts.isCallExpression(node) && (checker.getTypeAtLocation(node).flags & ts.TypeFlags.Any) !== 0;
}
