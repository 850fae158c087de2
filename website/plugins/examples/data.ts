/** For each cell `[right][chosen]` of the confusion matrix of the run on Shapes, some images as data URIs. */
export interface ExamplesData {
  readonly cells: readonly (readonly (readonly string[])[])[];
}
