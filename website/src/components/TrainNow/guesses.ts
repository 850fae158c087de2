/** What the network says of a picture. */
export interface Guess {
  readonly label: number;
  readonly probability: number;
}

/** For each picture the likeliest class; undefined where the network's numbers are none any more. */
export function guessesOf(probabilities: Float32Array, classes: number): (Guess | undefined)[] {
  return Array.from({ length: probabilities.length / classes }, (_, i) => {
    const row = [...probabilities.subarray(i * classes, (i + 1) * classes)];
    const probability = Math.max(...row);
    return Number.isNaN(probability) ? undefined : { label: row.indexOf(probability), probability };
  });
}
