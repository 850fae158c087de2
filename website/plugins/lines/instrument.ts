import ts from 'typescript';
import type { Probe } from './data';
import type { Place } from './offers';

/** Around all that is put in: without it, a program is what it was, to the letter. */
export const OPEN = '/*+*/';
export const CLOSE = '/*-*/';

export interface Instrumented {
  readonly text: string;
  readonly probes: readonly Probe[];
}

/**
 * A program that can be looked at while it runs. Nothing of it is taken away or moved: calls are put in, after each declaration
 * and each change of a variable, around what a function returns and what a property is given, around numbers that a reader may
 * choose, and before what prints. What a program gets of Node (`console`, `process`, `require.main`) it gets from `host`.
 */
export function instrument(file: string, text: string, places: readonly Place[], host: string): Instrumented {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const added: { readonly at: number; readonly text: string }[] = [];
  const probes: Probe[] = [];
  const add = (at: number, code: string): void => {
    added.push({ at, text: `${OPEN}${code}${CLOSE}` });
  };
  const lineAt = (node: ts.Node): number =>
    source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1;
  const probe = (node: ts.Node, name: string): number => probes.push({ line: lineAt(node), name }) - 1;
  const seeAll = (at: number, names: readonly ts.Identifier[]): void => {
    if (names.length === 0) return;
    // Where a program leaves semicolons out, there is one now.
    add(at, `;${names.map((name) => `lab.see(${probe(name, name.text)},${name.text});`).join('')}`);
  };
  /** Passes the value on. */
  const around = (value: ts.Expression, name: string, call = 'pass'): void => {
    add(value.getStart(source), `lab.${call}(${probe(value, name)},`);
    visit(value);
    add(value.end, ')');
  };
  const into = (body: ts.Node | undefined, names: readonly ts.Identifier[]): void => {
    if (body && ts.isBlock(body)) seeAll(body.getStart(source) + 1, names);
  };

  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isTypeNode(node)) return;
    const place = places.find(({ from, to }) => from === node.getStart(source) && to === node.end);
    if (place && (ts.isNumericLiteral(node) || ts.isIdentifier(node))) {
      if (place.isName) add(node.end, `:lab.choose("${place.id}",${node.text})`);
      else {
        add(node.getStart(source), `lab.choose("${place.id}",`);
        add(node.end, ')');
      }
      return;
    }
    if (ts.isFunctionLike(node) && 'body' in node)
      into(
        node.body,
        node.parameters.flatMap(({ name }) => namesIn(name)),
      );
    if ((ts.isForStatement(node) || ts.isForOfStatement(node)) && node.initializer)
      into(node.statement, declaredIn(node.initializer));
    if (ts.isReturnStatement(node) && node.expression) {
      around(node.expression, '');
      return;
    }
    if (ts.isPropertyDeclaration(node) && node.initializer) {
      around(node.initializer, node.name.getText(source));
      return;
    }
    if (isAddition(node)) {
      around(node.right, '+', 'passAdded');
      return;
    }
    const isStatement = ts.isBlock(node.parent) || ts.isSourceFile(node.parent);
    if (isStatement && ts.isExpressionStatement(node)) {
      if (isPrint(node, source)) add(node.getStart(source), `lab.at(${lineAt(node)});`);
      if (isCallOf(node, 'zeroGrad')) add(node.getStart(source), 'lab.leavesOut("zeroGrad")||');
    }
    ts.forEachChild(node, visit);
    if (isStatement && ts.isVariableStatement(node)) seeAll(node.end, declaredIn(node.declarationList));
    if (isStatement && ts.isExpressionStatement(node)) seeAll(node.end, changedBy(node));
  };
  ts.forEachChild(source, visit);
  add(0, `import{program}from"${host}";const{lab,console,process,require,module}=program("${file}");`);

  const inOrder = added.map((one, i) => ({ ...one, i })).sort((a, b) => a.at - b.at || a.i - b.i);
  let [result, from] = ['', 0];
  for (const { at, text: code } of inOrder) {
    result += text.slice(from, at) + code;
    from = at;
  }
  return { text: result + text.slice(from), probes };
}

/** The names that a pattern binds. */
function namesIn(name: ts.BindingName): ts.Identifier[] {
  if (ts.isIdentifier(name)) return [name];
  return name.elements.flatMap((element) => (ts.isBindingElement(element) ? namesIn(element.name) : []));
}

function declaredIn(list: ts.ForInitializer): ts.Identifier[] {
  if (!ts.isVariableDeclarationList(list)) return [];
  return list.declarations.flatMap(({ name }) => namesIn(name));
}

/** A variable that a statement gives another value, or a thing that it tells to change: `step++`, `optimizer.step()`. */
function changedBy({ expression }: ts.ExpressionStatement): ts.Identifier[] {
  const changed =
    ts.isPostfixUnaryExpression(expression) || ts.isPrefixUnaryExpression(expression)
      ? expression.operand
      : ts.isBinaryExpression(expression)
        ? expression.left
        : ts.isCallExpression(expression) && ts.isPropertyAccessExpression(expression.expression)
          ? expression.expression.expression
          : undefined;
  return changed && ts.isIdentifier(changed) && changed.text !== 'console' ? [changed] : [];
}

function isAddition(node: ts.Node): node is ts.BinaryExpression {
  return ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.PlusEqualsToken;
}

function isPrint(node: ts.ExpressionStatement, source: ts.SourceFile): boolean {
  return node.getText(source).startsWith('console.');
}

function isCallOf({ expression }: ts.ExpressionStatement, name: string): boolean {
  return (
    ts.isCallExpression(expression) &&
    ts.isPropertyAccessExpression(expression.expression) &&
    expression.expression.name.text === name
  );
}
