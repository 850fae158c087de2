import { Generator } from '../../src';

/** Random numbers that are the same for the same seed, so that what fails once can be looked at again. */
export class Draws extends Generator {
  pick<T>(values: readonly T[]): T {
    const value = values[this.randint(values.length)];
    if (value === undefined) throw new Error('there is nothing to pick from');
    return value;
  }
}
