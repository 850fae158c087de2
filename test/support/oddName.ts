/** A name that a folder may have, on each system, and that patterns, addresses and bundlers read as something else. */
export const ODD_NAME = 'a (b) [c] {d} !e #f %41 $& é';
