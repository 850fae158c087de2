/** Whether a value that was kept can still be used: a file, or another version of the site, may bring any. */
export type Fits<T> = (value: unknown) => value is T;

export const oneOf =
  <const T>(choices: readonly T[]): Fits<T> =>
  (value): value is T =>
    choices.some((choice) => choice === value);

export const someOf =
  <const T>(choices: readonly T[]): Fits<readonly T[]> =>
  (value): value is readonly T[] =>
    Array.isArray(value) && value.every(oneOf(choices));

export const wholeTo =
  (most: number): Fits<number> =>
  (value): value is number =>
    typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= most;

export const within =
  (least: number, most: number): Fits<number> =>
  (value): value is number =>
    typeof value === 'number' && value >= least && value <= most;

export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** An object with these parts and no others. */
export const shaped =
  <T extends object>(fits: { readonly [Key in keyof T]: Fits<T[Key]> }): Fits<T> =>
  (value): value is T => {
    if (!isObject(value)) return false;
    const checks: readonly [string, (part: unknown) => boolean][] = Object.entries(fits);
    return (
      Object.keys(value).length === checks.length &&
      checks.every(([key, check]) => Object.hasOwn(value, key) && check(value[key]))
    );
  };

/** As many as there are checks, each as its check says. */
export const rowOf =
  <T extends readonly unknown[]>(...fits: { readonly [Key in keyof T]: Fits<T[Key]> }): Fits<T> =>
  (value): value is T =>
    Array.isArray(value) && value.length === fits.length && fits.every((check, i) => check(value[i]));

export const isText: Fits<string> = (value) => typeof value === 'string';
export const isSwitch: Fits<boolean> = (value) => typeof value === 'boolean';
