import { TestEnvironment } from 'jest-environment-node';
import * as compiler from './compiler';

declare global {
  /** What a test with this environment gets. */
  var exerciseCompiler: typeof compiler;
}

/**
 * Gives tests the compiler from outside of Jest's sandbox. There it stays from one run to the next, which is several times
 * faster. Jest wants a default export.
 */
export default class CompilerEnvironment extends TestEnvironment {
  override async setup(): Promise<void> {
    await super.setup();
    this.global.exerciseCompiler = compiler;
  }
}
