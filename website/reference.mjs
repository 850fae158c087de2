/**
 * Makes the library's reference, a page of Markdown for each public name: `npm run site:api`.
 *
 * The command `typedoc` takes the path of the file that it begins with for a pattern, and finds nothing where a folder's name
 * has brackets in it. So it is handed the file itself.
 */
import path from 'node:path';
import { Application } from 'typedoc';
import ts from 'typescript';

const app = await Application.bootstrapWithPlugins({
  options: path.join(import.meta.dirname, 'typedoc.json'),
});
const file = path.join(import.meta.dirname, '../src/index.ts');
const program = ts.createProgram([file], app.options.getCompilerOptions(app.logger));
const sourceFile = program.getSourceFile(file);
if (!sourceFile) throw new Error(`expected ${file}, found nothing`);

const project = app.converter.convert([{ displayName: 'index', program, sourceFile }]);
app.validate(project);
await app.generateOutputs(project);
// A warning is a link that leads nowhere, or a comment that nobody sees.
if (app.logger.hasErrors() || app.logger.hasWarnings()) process.exitCode = 1;
