import { checkList, checkNumbers, checkText } from '../checks';
import { checkShape } from '../checkTensor';
import { UsageError } from '../errors';
import { got } from '../got';
import { argMax } from '../operations';
import type { Shape } from '../shape';
import type { Tensor } from '../tensor';
import type { Unranked } from '../unranked';

/**
 * Counts which class was taken for which (like sklearn.metrics.confusion_matrix): row = the right class, column = what
 * the network chose. Batches may be of any size, also a smaller last one.
 */
export class ConfusionMatrix {
  readonly classes: readonly string[];
  /** `counts[right][chosen]` */
  readonly counts: readonly number[][];

  constructor(classes: readonly string[]) {
    checkList('ConfusionMatrix', classes, 'names');
    for (const name of classes) checkText("ConfusionMatrix's class", name);
    this.classes = classes;
    this.counts = classes.map(() => classes.map(() => 0));
  }

  /** Adds a batch: logits [N, C] and labels [N]. */
  update<N extends number, S extends Shape>(
    logits: Tensor<readonly [N, number]> | Unranked<S>,
    labels: Tensor<readonly [N]>,
  ): void {
    checkShape('ConfusionMatrix', logits, ['N', this.classes.length]);
    checkShape("ConfusionMatrix's labels", labels, [logits.shape[0]]);
    const chosen = argMax<Shape>(logits);
    this.add(chosen.data(), labels.data());
    chosen.dispose();
  }

  /** Adds pairs of class numbers. */
  add(chosen: ArrayLike<number>, right: ArrayLike<number>): void {
    checkNumbers('ConfusionMatrix', chosen);
    checkNumbers('ConfusionMatrix', right);
    if (chosen.length !== right.length) {
      throw new UsageError(
        `expected as many choices as labels, but got ${chosen.length} and ${right.length}`,
      );
    }
    const pairs = Array.from(right, (label, i) => [label, chosen[i] ?? NaN] as const);
    const odd = pairs.find((pair) => !pair.every((number) => this.#isClass(number)));
    if (odd !== undefined) {
      throw new UsageError(
        `expected class numbers below ${this.classes.length}, but got ${odd.map(got).join(' and ')}`,
      );
    }
    for (const [label, choice] of pairs) {
      const row = this.counts[label] ?? [];
      row[choice] = (row[choice] ?? 0) + 1;
    }
  }

  /** A program without types may give anything. */
  #isClass(number: unknown): boolean {
    return typeof number === 'number' && this.counts[number] !== undefined;
  }

  /** How many images were counted. */
  get total(): number {
    return this.counts.flat().reduce((sum, count) => sum + count, 0);
  }

  /** How many of them were recognised. */
  get correct(): number {
    return this.counts.reduce((sum, row, i) => sum + (row[i] ?? 0), 0);
  }

  /** The part that was recognised, from 0 to 1; NaN before anything was counted. */
  accuracy(): number {
    return this.correct / this.total;
  }

  /** The same for each class: NaN for a class without images. */
  perClass(): number[] {
    return this.counts.map((row, i) => (row[i] ?? 0) / row.reduce((sum, count) => sum + count, 0));
  }

  /** A table: rows are the right classes, columns the chosen ones. */
  toString(): string {
    const width = Math.max(...this.classes.map((name) => name.length), String(this.total).length) + 1;
    const line = (cells: readonly (string | number)[]): string =>
      cells.map((cell) => String(cell).padStart(width)).join('');
    return [
      line(['', ...this.classes]),
      ...this.counts.map((row, i) => line([this.classes[i] ?? '', ...row])),
    ].join('\n');
  }
}
