/** The exercise that is pointed at in the list. */
export interface Choice {
  readonly cursor: number;
  /** The digits of a number that may still go on. */
  readonly typed: string;
}

/** Where a key leads in a list of exercises with these numbers, of which `height` are seen at once. */
export function choose(choice: Choice, key: string, numbers: readonly string[], height: number): Choice {
  const { cursor, typed } = choice;
  const moves: Readonly<Record<string, number>> = {
    up: cursor - 1,
    down: cursor + 1,
    pageup: cursor - height,
    pagedown: cursor + height,
    home: 0,
    end: numbers.length - 1,
  };
  const to = moves[key];
  if (to !== undefined) return { cursor: Math.max(0, Math.min(to, numbers.length - 1)), typed: '' };
  if (!/^\d$/.test(key)) return choice;
  return numbered(typed + key, cursor, numbers) ?? numbered(key, cursor, numbers) ?? { cursor, typed: '' };
}

/** Undefined if no number is or begins with what was typed. */
function numbered(typed: string, cursor: number, numbers: readonly string[]): Choice | undefined {
  const found = numbers.findIndex((number) => Number(number) === Number(typed));
  const mayGoOn = numbers.some((number) => number !== typed && number.startsWith(typed));
  if (found < 0 && !mayGoOn) return undefined;
  return { cursor: found < 0 ? cursor : found, typed: mayGoOn ? typed : '' };
}
