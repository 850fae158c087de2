/** Lets a run wait, take single steps, go on, and end early. */
export class Control {
  #isPaused: boolean;
  #hasEnded = false;
  /** Steps that may be taken although it waits. */
  #single = 0;
  #wake: () => void = () => undefined;

  constructor(isPaused: boolean) {
    this.#isPaused = isPaused;
  }

  /** Whether the next step has to wait. */
  get waits(): boolean {
    return this.#isPaused && this.#single === 0 && !this.#hasEnded;
  }

  get isPaused(): boolean {
    return this.#isPaused;
  }

  get hasEnded(): boolean {
    return this.#hasEnded;
  }

  pause(): void {
    this.#isPaused = true;
  }

  goOn(): void {
    this.#isPaused = false;
    this.#single = 0;
    this.#wake();
  }

  step(): void {
    this.#isPaused = true;
    this.#single++;
    this.#wake();
  }

  end(): void {
    this.#hasEnded = true;
    this.#wake();
  }

  /** Waits for the next step; false where there is none. */
  async next(): Promise<boolean> {
    while (this.waits) await new Promise<void>((resolve) => (this.#wake = resolve));
    if (this.#single > 0) this.#single--;
    return !this.#hasEnded;
  }
}
