/**
 * How an object of a class of one's own travels to a worker of a DataLoader. Without workers nothing needs it, and the
 * library's own data sets and transforms travel without it.
 *
 * A worker is a second program: it gets copies of plain data, but no classes and no functions. So an object that
 * a worker needs says how to build it again: `{ module: __filename, name: 'Blur', args: [this.radius] }`. Typed arrays on a
 * `SharedArrayBuffer` are not copied: all threads see the same bytes.
 */
export interface Portable {
  toPortable(): Recipe;
}

/** What builds an object again, in another thread. */
export interface Recipe {
  /** The file of the class. */
  readonly module: string;
  /** The name under which the file exports it. */
  readonly name: string;
  /** The constructor's arguments: plain data, and objects that can travel. */
  readonly args: readonly unknown[];
}
