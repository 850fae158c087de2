/** A size along an axis is a whole number of 32 bits. */
export const MOST_SIZE = 2 ** 31 - 1;

/** Half of what a WebAssembly's memory can hold: of a larger tensor, no engine could compute another one. */
export const MOST_NUMBERS = 2 ** 29;
