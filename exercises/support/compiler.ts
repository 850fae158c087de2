import path from 'node:path';
import ts from 'typescript';

const settings = path.join(__dirname, '../tsconfig.json');
const { options: given } = ts.parseJsonConfigFileContent(
  ts.readConfigFile(settings, (file) => ts.sys.readFile(file)).config,
  ts.sys,
  path.dirname(settings),
);
const options = { ...given, types: ['node'] };

// Shapes do not depend on the packages behind the library, and without their types it takes two thirds of the time.
const packages = ['expect-type', 'ts-arithmetic'];

/** Texts that stand for files; all else is read from the disk. */
let texts: ReadonlyMap<string, string> = new Map();

// What editors use, too: what did not change since the last time is not read again.
const service = ts.createLanguageService({
  getCompilationSettings: () => options,
  getCurrentDirectory: () => __dirname,
  getDefaultLibFileName: ts.getDefaultLibFilePath,
  getScriptFileNames: () => [...texts.keys()],
  getScriptVersion: (file) =>
    texts.get(path.resolve(file)) ?? String(ts.sys.getModifiedTime?.(file)?.getTime()),
  getScriptSnapshot: (file) => {
    const text = readFile(file);
    return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text);
  },
  fileExists: (file) => texts.has(path.resolve(file)) || ts.sys.fileExists(file),
  readFile,
  directoryExists: (folder) => ts.sys.directoryExists(folder),
  resolveModuleNameLiterals: (names, from) =>
    names.map(({ text }) =>
      text.startsWith('.') || packages.includes(text)
        ? ts.resolveModuleName(text, from, options, ts.sys)
        : { resolvedModule: undefined },
    ),
});

function readFile(file: string): string | undefined {
  return texts.get(path.resolve(file)) ?? ts.sys.readFile(file);
}

/** The compiler over some texts that stand for files of an exercise. */
export function programOf(files: ReadonlyMap<string, string>): ts.Program {
  texts = files;
  const program = service.getProgram();
  if (!program) throw new Error('the compiler made no program');
  return program;
}

/** What the compiler says about a file, each with its line. */
export function errorsOf(program: ts.Program, file: string): string[] {
  const source = sourceOf(program, file);
  return ts.getPreEmitDiagnostics(program, source).map(({ messageText, start = 0 }) => {
    const { line } = source.getLineAndCharacterOfPosition(start);
    const code = source.text.split('\n')[line]?.trim() ?? '';
    return `${path.basename(file)}:${line + 1}: ${code}\n${ts.flattenDiagnosticMessageText(messageText, '\n')}`;
  });
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

function sourceOf(program: ts.Program, file: string): ts.SourceFile {
  const source = program.getSourceFile(file);
  if (!source) throw new Error(`${file} was not compiled`);
  return source;
}
