/** A size along an axis is a whole number of 32 bits. */
export const MOST_SIZE = 0x7fffffff;

/** Half of what a WebAssembly's memory can hold: of a larger tensor, no engine could compute another one. */
export const MOST_NUMBERS = 0x20000000;
