/**
 * The random numbers that pictures are drawn from: a stream for each picture, so that it depends on no other.
 *
 * It is sfc32 ("small fast counter", Chris Doty-Humphrey, PractRand, public domain), started from three numbers as
 * there: 15 numbers are thrown away. (A network's weights come from `Generator`, whose start is too slow for a
 * picture.)
 */
export class DrawRandom {
  readonly #state = new Int32Array(4);

  /** Starts the stream that belongs to these three numbers. */
  start(seed: number, stream: number, index: number): void {
    this.#state[0] = seed;
    this.#state[1] = stream;
    this.#state[2] = index;
    this.#state[3] = 1;
    for (let i = 0; i < 15; i++) this.bits();
  }

  /** 32 random bits, as a whole number from -2³¹ to 2³¹ - 1. */
  bits(): number {
    const s = this.#state;
    const b = s[1] ?? 0;
    const c = s[2] ?? 0;
    const counter = s[3] ?? 0;
    const result = ((s[0] ?? 0) + b + counter) | 0;
    s[0] = b ^ (b >>> 9);
    s[1] = c + (c << 3);
    s[2] = ((c << 21) | (c >>> 11)) + result;
    s[3] = counter + 1;
    return result;
  }

  /** A number from `from` up to `to`. */
  between(from: number, to: number): number {
    return from + (to - from) * ((this.bits() >>> 0) / 4294967296);
  }

  /** A whole number from 0 to `count` - 1. */
  below(count: number): number {
    return Math.floor(((this.bits() >>> 0) / 4294967296) * count);
  }
}
