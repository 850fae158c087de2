import path from 'node:path';
import ts from 'typescript';
import { Compiler, errorsIn, sourceOf, type CompileError } from '../../../tools/compiler';
import { readText } from '../../../tools/text';

/** What the compiler knows of a file: types by the offset of a name, and shapes by line. */
export interface FileTypes {
  /** The type of each name, as an editor shows it, by the name's offset in the file. */
  readonly tips: ReadonlyMap<number, string>;
  /** `[4, 14, 14, 6]` where a line makes a tensor, by line number. */
  readonly shapes: ReadonlyMap<number, string>;
}

/** The compiler over the lessons, with the project's own settings. */
export class LessonCompiler {
  readonly #compiler: Compiler;
  readonly #lessons: readonly string[];

  constructor(root: string) {
    this.#compiler = new Compiler(path.join(root, 'tsconfig.json'));
    // Lessons reach all that they need by their imports.
    this.#lessons = this.#compiler.files.filter((file) => file.includes('/lessons/'));
  }

  /** Types and shapes of a file; `file` is absolute, with `/`. */
  typesOf(file: string): FileTypes {
    const program = this.#compiler.programOf(this.#lessons);
    const source = sourceOf(program, file);
    const checker = program.getTypeChecker();
    const tips = new Map<number, string>();
    const shapes = new Map<number, string>();
    const visit = (node: ts.Node): void => {
      if (ts.isImportDeclaration(node)) return;
      if (ts.isIdentifier(node)) {
        const start = node.getStart(source);
        const info = this.#compiler.service.getQuickInfoAtPosition(file, start);
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

  /** Compiles texts that are no files, each as if it stood at its path: what they share with the lessons is compiled already. */
  programOf(texts: ReadonlyMap<string, string>): ts.Program {
    return this.#compiler.programOf([...texts.keys()], texts);
  }

  /** The compiler's errors for a file as it is after the replacement: for a page that shows a mistake. */
  errorsAfter(file: string, from: string, to: string): CompileError[] {
    const text = readText(file);
    if (text.split(from).length !== 2) throw new Error(`${file} does not have "${from}" exactly once`);
    const program = this.#compiler.programOf(this.#lessons, new Map([[file, text.replace(from, to)]]));
    return errorsIn(program, file);
  }
}

const compilers = new Map<string, LessonCompiler>();

/** One compiler for all plugins: its first answer takes seconds. */
export function compilerOf(root: string): LessonCompiler {
  const compiler = compilers.get(root) ?? new LessonCompiler(root);
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
