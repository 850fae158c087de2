const { TestEnvironment } = require('jest-environment-node');

/** One failed test tells that a mutant was seen; those after it are skipped, which Jest itself does only file by file. */
module.exports = class extends TestEnvironment {
  #hasFailed = false;

  /** @param {import('@jest/types').Circus.Event} event */
  handleTestEvent(event) {
    if (event.name === 'test_fn_failure' || event.name === 'hook_failure') this.#hasFailed = true;
    if (event.name === 'test_start' && this.#hasFailed) event.test.mode = 'skip';
  }
};
