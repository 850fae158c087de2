import path from 'node:path';
import ts from 'typescript';

export interface CompilerSettings {
  /** In place of the configuration's own. */
  readonly options?: ts.CompilerOptions;
  /** The only packages whose types are looked up; all, if not given. */
  readonly packages?: readonly string[];
}

/** The compiler as editors use it: what did not change since the last time is not read again. */
export class Compiler {
  readonly service: ts.LanguageService;
  /** What the configuration includes. */
  readonly files: readonly string[];
  #roots: readonly string[] = [];
  #texts: ReadonlyMap<string, string> = new Map();
  #asked = 0;

  /** `config` is the path of a `tsconfig.json`. */
  constructor(config: string, { options: given = {}, packages }: CompilerSettings = {}) {
    const parsed = readConfig(config);
    const options = { ...parsed.options, ...given };
    this.files = parsed.fileNames;
    this.service = ts.createLanguageService({
      // A program stays as it is until the next is asked for: without this, each question about a name asks the disk about each file.
      getProjectVersion: () => String(this.#asked),
      getScriptFileNames: () => [...this.#roots],
      getScriptVersion: (file) => this.#textOf(file) ?? String(ts.sys.getModifiedTime?.(file)?.getTime()),
      getScriptSnapshot: (file) => {
        const text = this.#read(file);
        return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text);
      },
      getCurrentDirectory: () => path.dirname(config),
      getCompilationSettings: () => options,
      getDefaultLibFileName: ts.getDefaultLibFilePath,
      fileExists: (file) => this.#textOf(file) !== undefined || ts.sys.fileExists(file),
      readFile: (file) => this.#read(file),
      readDirectory: (...args) => ts.sys.readDirectory(...args),
      directoryExists: (folder) => ts.sys.directoryExists(folder),
      getDirectories: (folder) => ts.sys.getDirectories(folder),
      ...(packages && {
        resolveModuleNameLiterals: (names, from) =>
          names.map(({ text }) =>
            text.startsWith('.') || packages.includes(text)
              ? ts.resolveModuleName(text, from, options, ts.sys)
              : { resolvedModule: undefined },
          ),
      }),
    });
  }

  /** Compiles files, and all that they import. A text stands for its file, whether that is on the disk or not. */
  programOf(files: readonly string[], texts: ReadonlyMap<string, string> = new Map()): ts.Program {
    this.#asked += 1;
    this.#roots = files;
    this.#texts = new Map([...texts].map(([file, text]) => [path.resolve(file), text]));
    const program = this.service.getProgram();
    if (!program) throw new Error('the compiler made no program');
    return program;
  }

  #textOf(file: string): string | undefined {
    return this.#texts.get(path.resolve(file));
  }

  #read(file: string): string | undefined {
    return this.#textOf(file) ?? ts.sys.readFile(file);
  }
}

export interface CompileError {
  /** From 1 on. */
  readonly line: number;
  readonly message: string;
}

/** What the compiler says about a file. */
export function errorsIn(program: ts.Program, file: string): CompileError[] {
  const source = sourceOf(program, file);
  return ts.getPreEmitDiagnostics(program, source).map(({ messageText, start = 0 }) => ({
    line: source.getLineAndCharacterOfPosition(start).line + 1,
    message: ts.flattenDiagnosticMessageText(messageText, '\n'),
  }));
}

export function sourceOf(program: ts.Program, file: string): ts.SourceFile {
  const source = program.getSourceFile(file);
  if (!source) throw new Error(`${file} was not compiled`);
  return source;
}

function readConfig(file: string): ts.ParsedCommandLine {
  const parsed = ts.getParsedCommandLineOfConfigFile(
    file,
    {},
    {
      ...ts.sys,
      onUnRecoverableConfigFileDiagnostic: ({ messageText }) => {
        throw new Error(ts.flattenDiagnosticMessageText(messageText, '\n'));
      },
    },
  );
  if (!parsed) throw new Error(`${file} can't be read`);
  return parsed;
}
