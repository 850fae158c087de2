import { round } from './round';

/** Means of every so many numbers, one after the other; what is left at the end is left out. */
export class Means {
  readonly every: number;
  readonly values: number[] = [];
  #sum = 0;
  #count = 0;

  constructor(every: number) {
    this.every = every;
  }

  add(value: number): void {
    this.#sum += value;
    this.#count++;
    if (this.#count < this.every) return;
    this.values.push(round(this.#sum / this.every));
    this.#sum = 0;
    this.#count = 0;
  }
}
