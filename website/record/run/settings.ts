/** What decides the numbers of a run, next to the images and the order of the draws. */
export interface Settings {
  readonly seed: number;
  readonly lr: number;
  readonly momentum: number;
  readonly batchSize: number;
  readonly epochs: number;
}
