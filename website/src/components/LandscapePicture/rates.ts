const DECADES = [-4, -3, -2, -1, 0];
/** Ten numbers that people use, about equally far from each other on a logarithmic scale. */
const NUMBERS = [1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8];

/** The learning rates of the sliders, from 0.0001 to 8. */
export const RATES: readonly number[] = DECADES.flatMap((decade) =>
  NUMBERS.map((number) => Number(`${number}e${decade}`)),
);

/** The learning rate at a place of the slider; beyond its ends, the last one. */
export function rateAt(place: number): number {
  return RATES[Math.max(0, Math.min(RATES.length - 1, place))] ?? NaN;
}
