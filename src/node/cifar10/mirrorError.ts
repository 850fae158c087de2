/** Why an address did not give the file, and whether it is worth asking it again. */
export class MirrorError extends Error {
  readonly again: 'now' | 'later' | 'never';

  constructor(message: string, again: 'now' | 'later' | 'never') {
    super(message);
    this.again = again;
  }
}
