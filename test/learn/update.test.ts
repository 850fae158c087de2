import { Ansis } from 'ansis';
import type { Desk } from '../../learn/desk';
import type { Exercise } from '../../learn/exercises';
import { drawState } from '../../learn/page';
import type { Frame } from '../../learn/screen';
import type { Effect, Event, State } from '../../learn/state';
import { makePaint } from '../../learn/text';
import { begin, update } from '../../learn/update';
import type { Verdict } from '../../learn/verdict';

const exercises = ['one', 'two', 'three'].map((name, i): Exercise => {
  const number = `0${i + 1}`;
  return { number, name: `${number}-${name}`, folder: `/course/${number}-${name}`, title: `Title ${number}` };
});
const [one, two, three] = [exercises[0]!, exercises[1]!, exercises[2]!];

const seen: Frame = { lines: [], top: 10, height: 4 };
const key = (name: string): Event => ({ kind: 'key', name, seen });
const keys = (...names: string[]): Event[] => names.map(key);
const verdictOf = (passed: boolean): Verdict => ({
  passed,
  tests: [{ title: 'a test', passed, words: passed ? '' : 'wrong' }],
  printed: [],
});
const judged = (exercise: Exercise, passed = true): Event => ({
  kind: 'judged',
  exercise,
  verdict: verdictOf(passed),
});
const saved: Event = { kind: 'saved' };

/** After these events: the state, and the effects of the last of them. */
function after(at: Exercise, ...events: readonly Event[]): { state: State; effects: readonly Effect[] } {
  let [state, effects] = begin(exercises, at);
  for (const event of events) [state, effects] = update(state, event);
  return { state, effects };
}

const judge = (exercise: Exercise): Effect => ({ kind: 'judge', exercise });
const goTo = (exercise: Exercise): Effect => ({ kind: 'go to', exercise });

test('an event leaves the state before it as it was', () => {
  const { state } = after(one, saved, judged(one));
  const before = structuredClone(state);
  const events: Event[] = [...keys('n', 'p', 'h', 'l', 'c', 'r', 's', 'o', 'down', 'q', 'x'), saved];
  for (const event of [...events, judged(one, false)]) update(state, event);
  expect(state).toEqual(before);
});

describe('on a page', () => {
  test('it begins with nothing judged, and a save is judged', () => {
    expect(after(two)).toMatchObject({ state: { at: two, verdict: undefined }, effects: [goTo(two)] });
    const { state, effects } = after(two, saved);
    expect(effects).toEqual([judge(two)]);
    expect(state.check).toEqual({ exercise: two, of: 'one', isSlow: false });
  });

  test('a verdict is shown, with the solution where it passes', () => {
    expect(after(one, saved, judged(one)).state).toMatchObject({
      check: undefined,
      verdict: { passed: true },
      scroll: ['results', 'solution'],
    });
    expect(after(one, saved, judged(one, false)).state.scroll).toEqual(['results']);
  });

  test('n and p go on with nothing of what was before, and stay at the ends', () => {
    const events = [...keys('s', 'y'), saved, judged(one), ...keys('down', 'n')];
    expect(after(one, ...events)).toMatchObject({
      state: { at: two, verdict: undefined, isSolutionAsked: false, scroll: 0 },
      effects: [goTo(two)],
    });
    expect(after(two, key('p'))).toMatchObject({ state: { at: one }, effects: [goTo(one)] });
    expect(after(one, key('p')).state).toMatchObject({ at: one, note: 'This is the first one.' });
    expect(after(three, key('n'))).toMatchObject({
      state: { at: three, note: { tells: 'last' } },
      effects: [],
    });
  });

  test('the verdict on an exercise that one has left is not shown on the next one', () => {
    const { state } = after(one, saved, key('n'), judged(one));
    expect(state).toMatchObject({ at: two, verdict: undefined, check: undefined, scroll: 0 });
  });

  test('a note stays until the next key', () => {
    const said: Event = { kind: 'said', text: 'a sentence' };
    expect(after(one, said, { kind: 'resized' }, saved).state.note).toBe('a sentence');
    expect(after(one, said, key('x')).state.note).toBe('');
  });

  test('keys that scroll go on from what is seen', () => {
    expect(after(one, key('down')).state.scroll).toBe(11);
    expect(after(one, key('pageup')).state.scroll).toBe(7);
    expect(after(one, ...keys('down', 'x')).state.scroll).toBe(11);
  });

  test('h and o are done outside', () => {
    const { state, effects } = after(one, key('h'));
    expect([state.scroll, effects]).toEqual([['hints'], [{ kind: 'hint', exercise: one }]]);
    expect(after(one, key('o')).effects).toEqual([{ kind: 'open lesson', exercise: one }]);
  });

  test('tests that run for long are told once they are what runs', () => {
    const slow = (exercise: Exercise): Event => ({ kind: 'slow', exercise });
    expect(after(one, saved, slow(one)).state.check?.isSlow).toBe(true);
    expect(after(one, saved, slow(one), saved).state.check?.isSlow).toBe(false);
    expect(after(one, key('n'), saved, slow(one)).state.check?.isSlow).toBe(false);
    expect(after(one, slow(one)).state.check).toBeUndefined();
  });
});

describe('a question', () => {
  test('any key but y means no', () => {
    for (const about of ['r', 's']) {
      expect(after(one, key(about)).state.mode.kind).toBe('question');
      for (const name of ['n', 'x', 'return', 'escape'])
        expect(after(one, ...keys(about, name))).toMatchObject({
          state: { at: one, mode: { kind: 'page' }, isSolutionAsked: false },
          effects: [],
        });
    }
  });

  test('y does it', () => {
    expect(after(one, ...keys('s', 'y')).state).toMatchObject({
      mode: { kind: 'page' },
      isSolutionAsked: true,
      scroll: ['solution'],
    });
    expect(after(one, ...keys('s', 'y', 'r', 'y'))).toMatchObject({
      state: { mode: { kind: 'page' }, isSolutionAsked: false },
      effects: [{ kind: 'reset', exercise: one }],
    });
  });

  test('is not asked again about a solution that is shown', () => {
    for (const events of [[saved, judged(one)], keys('s', 'y')]) {
      expect(after(one, ...events, ...keys('up', 's')).state).toMatchObject({
        mode: { kind: 'page' },
        scroll: ['solution'],
      });
    }
  });
});

describe('the list', () => {
  const cursorOf = ({ mode }: State): number | undefined =>
    mode.kind === 'list' ? mode.choice.cursor : undefined;

  test('opens where one is, and Enter goes where it points', () => {
    expect(cursorOf(after(two, key('l')).state)).toBe(1);
    expect(cursorOf(after(two, ...keys('l', 'down')).state)).toBe(2);
    expect(cursorOf(after(one, ...keys('l', 'pagedown')).state)).toBe(2);
    expect(after(two, ...keys('l', 'down', 'return'))).toMatchObject({
      state: { at: three, mode: { kind: 'page' } },
      effects: [goTo(three)],
    });
  });

  test('closes without a change', () => {
    for (const name of ['l', 'escape'])
      expect(after(two, ...keys('l', 'down', name))).toMatchObject({
        state: { at: two, mode: { kind: 'page' } },
        effects: [],
      });
  });

  test('c judges one after the other, and tells the end', () => {
    for (const names of [['c'], ['l', 'c']])
      expect(after(two, ...keys(...names))).toMatchObject({
        state: { mode: { kind: 'list' }, check: { exercise: one, of: 'all' } },
        effects: [judge(one)],
      });
    const whole = [key('c'), judged(one), judged(two, false)];
    expect(after(two, ...whole)).toMatchObject({
      state: { verdict: { passed: false }, scroll: 0 },
      effects: [judge(three)],
    });
    expect(after(two, ...whole, judged(three))).toMatchObject({
      state: { mode: { kind: 'list' }, check: undefined, note: { tells: 'all checked' } },
      effects: [],
    });
  });

  test('a save comes before the rest of all, and so does leaving the list', () => {
    const begun = [key('c'), judged(one)];
    expect(after(three, ...begun, saved)).toMatchObject({
      state: { mode: { kind: 'list' }, check: { exercise: three, of: 'one' } },
      effects: [judge(three)],
    });
    expect(after(three, ...begun, key('l'))).toMatchObject({
      state: { mode: { kind: 'page' }, check: { exercise: three, of: 'one' } },
      effects: [judge(three)],
    });
    // What was running answers nothing any more.
    expect(after(three, ...begun, saved, judged(two)).effects).toEqual([]);
  });
});

const ends: [string, Event[]][] = [
  ['q', keys('q')],
  ['Ctrl-C', keys('ctrl-c')],
  ['q in the list', keys('l', 'q')],
  ['q at a question', keys('r', 'q')],
  ['the end of the input', [{ kind: 'ended' }]],
];

test.each(ends)('%s quits, for good', (_, events) => {
  const { state } = after(two, ...events);
  expect(state).toMatchObject({ at: two, mode: { kind: 'quit' } });
  for (const event of [saved, key('n'), judged(two)]) expect(update(state, event)).toEqual([state, []]);
});

describe('the picture of a state', () => {
  const desk: Desk = {
    done: new Set([one.name]),
    task: { lines: ['The task.'], lesson: undefined },
    shownHints: 0,
    hints: [],
    solution: undefined,
  };
  const picture = (state: State, changes: Partial<Desk> = {}, rows = 30): string =>
    drawState(state, { ...desk, ...changes }, { columns: 100, rows }, makePaint(new Ansis(0))).lines.join(
      '\n',
    );

  test('has what the disk has', () => {
    const { state } = after(one);
    const bare = picture(state);
    expect(bare).toMatch(/1 of 3 done\n\n01 {2}Title 01 {2}\(done\)\n\nThe task\.\n/);
    for (const absent of ['Hint', 'solution\n', 'a test']) expect(bare).not.toContain(absent);
    const full = picture(state, {
      shownHints: 1,
      hints: [['Think.'], ['Think again.']],
      solution: { why: ['Because.'], code: ['code();'] },
    });
    expect(full).toMatch(/Hint 1 of 2\nThink\.\n\nWhy this is right\nBecause\.\n\nThe solution\ncode\(\);\n/);
  });

  test('tells the note, the question, and what runs', () => {
    expect(picture(after(three, key('n')).state)).toContain('This is the last one: 1 of 3 are done.');
    const all = after(one, key('c'), judged(one), judged(two, false), judged(three, false)).state;
    expect(picture(all)).toContain('All were checked: 1 of 3 pass.');
    expect(picture(after(one, key('r')).state)).toContain('Begin anew?');
    expect(picture(after(one, key('s')).state)).toContain('See the solution?');
    const slow: Event = { kind: 'slow', exercise: one };
    expect(picture(after(one, saved, slow).state)).toContain('still checking 01: if a loop never ends');
    expect(picture(after(one, key('c'), slow).state)).toContain('checking 01 …');
  });

  test('of the list shows where it points, and what is done', () => {
    const { state } = after(two, ...keys('c', 'down'));
    expect(picture(state)).toMatch(/ {2}01 {2}checking {2}Title 01\n {2}02 {2}open .*\n> 03 {2}open /);
    expect(picture(after(three, key('l')).state)).toMatch(
      / {2}01 {2}done .*\n {2}02 {2}open .*\n> 03 {2}open /,
    );
    expect(picture(after(three, key('l')).state, {}, 4)).toMatch(/^ {2}02 {2}open .*\n> 03 /);
  });
});
