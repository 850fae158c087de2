import path from 'node:path';
import ts from 'typescript';

/** What the compiler knows of a file: types by the offset of a name, and shapes by line. */
export interface FileTypes {
  /** The type of each name, as an editor shows it, by the name's offset in the file. */
  readonly tips: ReadonlyMap<number, string>;
  /** `[4, 14, 14, 6]` where a line makes a tensor, by line number. */
  readonly shapes: ReadonlyMap<number, string>;
}

/** The compiler over the project's own settings; a file's text may be replaced, to see what the compiler would say. */
export class Compiler {
  private readonly service: ts.LanguageService;
  private readonly replaced = new Map<string, string>();
  private version = 0;

  constructor(root: string) {
    const settings = ts.getParsedCommandLineOfConfigFile(
      path.join(root, 'tsconfig.json'),
      {},
      {
        ...ts.sys,
        onUnRecoverableConfigFileDiagnostic: ({ messageText }) => {
          throw new Error(ts.flattenDiagnosticMessageText(messageText, '\n'));
        },
      },
    );
    if (!settings) throw new Error(`no tsconfig.json in ${root}`);
    // Lessons reach all that they need by their imports.
    const files = settings.fileNames.filter((file) => file.includes('/lessons/'));
    this.service = ts.createLanguageService({
      getScriptFileNames: () => files,
      getScriptVersion: (file) =>
        `${ts.sys.getModifiedTime?.(file)?.getTime() ?? 0}.${this.replaced.has(file) ? this.version : 0}`,
      getScriptSnapshot: (file) => {
        const text = this.replaced.get(file) ?? ts.sys.readFile(file);
        return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text);
      },
      getCurrentDirectory: () => root,
      getCompilationSettings: () => settings.options,
      getDefaultLibFileName: (options) => ts.getDefaultLibFilePath(options),
      fileExists: (file) => ts.sys.fileExists(file),
      readFile: (file, encoding) => ts.sys.readFile(file, encoding),
      readDirectory: (...args) => ts.sys.readDirectory(...args),
      directoryExists: (folder) => ts.sys.directoryExists(folder),
      getDirectories: (folder) => ts.sys.getDirectories(folder),
    });
  }

  /** Types and shapes of a file; `file` is absolute, with `/`. */
  typesOf(file: string): FileTypes {
    const program = this.service.getProgram();
    const source = program?.getSourceFile(file);
    if (!program || !source) throw new Error(`${file} is not among the files of tsconfig.json`);
    const checker = program.getTypeChecker();
    const tips = new Map<number, string>();
    const shapes = new Map<number, string>();
    const visit = (node: ts.Node): void => {
      if (ts.isImportDeclaration(node)) return;
      if (ts.isIdentifier(node)) {
        const start = node.getStart(source);
        const info = this.service.getQuickInfoAtPosition(file, start);
        if (info) tips.set(start, tidyTip(ts.displayPartsToString(info.displayParts)));
        const shape = isDeclared(node) ? shapeOf(checker.getTypeAtLocation(node), checker) : undefined;
        if (shape) {
          const line = source.getLineAndCharacterOfPosition(start).line + 1;
          const before = shapes.get(line);
          // One line may make two tensors: images and labels.
          shapes.set(line, before ? `${before}, ${shape}` : shape);
        }
      }
      ts.forEachChild(node, visit);
    };
    visit(source);
    return { tips, shapes };
  }

  /** The compiler's errors for a file as it is after the replacement: for a page that shows a mistake. */
  errorsAfter(file: string, from: string, to: string): string[] {
    const text = ts.sys.readFile(file) ?? '';
    if (text.split(from).length !== 2) throw new Error(`${file} does not have "${from}" exactly once`);
    this.replaced.set(file, text.replace(from, to));
    this.version++;
    try {
      const found = [
        ...this.service.getSyntacticDiagnostics(file),
        ...this.service.getSemanticDiagnostics(file),
      ];
      return found.map(({ messageText, start = 0, file: source }) => {
        const line = (source?.getLineAndCharacterOfPosition(start).line ?? 0) + 1;
        return `${path.basename(file)}:${line}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`;
      });
    } finally {
      this.replaced.delete(file);
    }
  }
}

const compilers = new Map<string, Compiler>();

/** One compiler for all plugins: its first answer takes seconds. */
export function compilerOf(root: string): Compiler {
  const compiler = compilers.get(root) ?? new Compiler(root);
  compilers.set(root, compiler);
  return compiler;
}

function isDeclared(node: ts.Identifier): boolean {
  return (
    (ts.isVariableDeclaration(node.parent) || ts.isBindingElement(node.parent)) && node.parent.name === node
  );
}

/** `[N, 14, 14, 6]` of `Tensor<readonly [N, 14, 14, 6]>`, undefined for what is no tensor. */
function shapeOf(type: ts.Type, checker: ts.TypeChecker): string | undefined {
  return /^Tensor<readonly (\[.+\])>$/.exec(checker.typeToString(type))?.[1];
}

/** Long types (a module's whole content) would hide the page. */
function tidyTip(text: string): string {
  const [first = '', ...rest] = text.replace(/^\(alias\) /, '').split('\n');
  const short = [first, ...rest].filter((line) => !line.startsWith('import ')).join('\n');
  return short.length > 300 ? `${short.slice(0, 300)} …` : short;
}
