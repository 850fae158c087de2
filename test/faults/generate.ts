import ts from 'typescript';

/** A change of one character or so in a program's text. */
export interface Fault {
  readonly start: number;
  readonly end: number;
  readonly by: string;
  readonly line: number;
  /** The text before and after: `-lr → lr`. */
  readonly title: string;
}

/** So many characters before and after a change are shown. */
const AROUND = 40;

/** What becomes of an operator. */
const OPERATORS: Readonly<Record<string, string>> = {
  '+': '-',
  '-': '+',
  '*': '/',
  '/': '*',
  '%': '*',
  '**': '*',
  '<<': '>>',
  '>>': '<<',
  '>>>': '<<',
  '<': '>',
  '>': '<',
  '<=': '<',
  '>=': '>',
  '===': '!==',
  '!==': '===',
  '+=': '-=',
  '-=': '+=',
  '*=': '/=',
  '/=': '*=',
  '&&': '||',
  '||': '&&',
};

/**
 * All faults of the kinds that a hand slips into: another sign, another operator, a comparison the other way, a number that is
 * one more, an axis beside the right one. Types, imports and what only leads to an error message are left out: the lab prints
 * nothing of them.
 */
export function faultsIn(file: string, text: string): Fault[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true);
  const faults: Fault[] = [];
  const add = (start: number, end: number, by: string, shown: ts.Node): void => {
    const { line } = source.getLineAndCharacterOfPosition(start);
    // Of a long text, what lies around the change.
    const [before, after] = [
      text.slice(Math.max(shown.getStart(), start - AROUND), start),
      text.slice(end, Math.min(shown.end, end + AROUND)),
    ];
    const flat = (part: string): string => part.replaceAll(/\s+/g, ' ');
    const title = flat(`${before}${text.slice(start, end)}${after} → ${before}${by}${after}`);
    faults.push({ start, end, by, line: line + 1, title });
  };
  const visit = (node: ts.Node): void => {
    if (isOutside(node)) return;
    if (ts.isBinaryExpression(node)) {
      if (isIncrementor(node)) return;
      const { operatorToken: token } = node;
      const by = OPERATORS[token.getText()];
      if (by !== undefined) add(token.getStart(), token.end, by, node);
    } else if (ts.isPrefixUnaryExpression(node)) {
      if (node.operator === ts.SyntaxKind.MinusToken || node.operator === ts.SyntaxKind.ExclamationToken) {
        add(node.getStart(), node.operand.getStart(), '', node);
      }
    } else if (ts.isPostfixUnaryExpression(node) && !isIncrementor(node)) {
      const by = node.operator === ts.SyntaxKind.PlusPlusToken ? '--' : '++';
      add(node.operand.end, node.end, by, node);
    } else if (ts.isNumericLiteral(node)) {
      add(node.getStart(), node.end, String(Number(node.text) + 1), node.parent);
    } else if (isTruth(node)) {
      add(node.getStart(), node.end, node.kind === ts.SyntaxKind.TrueKeyword ? 'false' : 'true', node.parent);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return faults;
}

function isTruth(node: ts.Node): boolean {
  return node.kind === ts.SyntaxKind.TrueKeyword || node.kind === ts.SyntaxKind.FalseKeyword;
}

/** What a loop counts by; the other way, it would never end, and nobody would overlook that. */
function isIncrementor(node: ts.Expression): boolean {
  return ts.isForStatement(node.parent) && node.parent.incrementor === node;
}

/** Types, imports, errors and the checks before them. */
function isOutside(node: ts.Node): boolean {
  if (ts.isTypeNode(node) || ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return true;
  if (ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node)) return true;
  if (ts.isThrowStatement(node)) return true;
  if (ts.isIfStatement(node) && endsInError(node.thenStatement)) return true;
  if (isFiller(node)) return true;
  return ts.isCallExpression(node) && /^(check\w*)$/.test(node.expression.getText());
}

/**
 * `items[i] ?? 0` and `const [size = 0] = items`: the compiler asks for a number wherever it can't know that an index lies inside.
 * No program ever comes there.
 */
function isFiller({ parent, kind }: ts.Node): boolean {
  if (kind !== ts.SyntaxKind.NumericLiteral) return false;
  if (ts.isBindingElement(parent)) return ts.isArrayBindingPattern(parent.parent);
  if (!ts.isBinaryExpression(parent) || parent.operatorToken.kind !== ts.SyntaxKind.QuestionQuestionToken)
    return false;
  return ts.isElementAccessExpression(parent.left) && parent.right.getText() === '0';
}

function endsInError(statement: ts.Statement): boolean {
  if (ts.isThrowStatement(statement)) return true;
  return ts.isBlock(statement) && statement.statements.some(endsInError);
}
