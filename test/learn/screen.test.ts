import { Ansis } from 'ansis';
import { choose } from '../../learn/choice';
import { drawChoice, drawHead, drawResults, type Section } from '../../learn/draw';
import { drawFooter } from '../../learn/footer';
import { drawFrame, scrolled, type Frame, type Scroll } from '../../learn/screen';
import { makePaint, styled } from '../../learn/text';
import { verdictOf } from '../../learn/verdict';

const paint = makePaint(new Ansis(0));
const quiet = {
  note: '',
  question: undefined,
  checking: undefined,
  isSlow: false,
  isList: false,
  passes: false,
};

describe('a frame', () => {
  const rows = (count: number, word: string): string[] =>
    Array.from({ length: count }, (_, i) => `${word} ${i + 1}`);
  const sections: Section[] = [
    { name: 'task', lines: styled('plain', ...rows(5, 'task')) },
    { name: 'hints', lines: styled('plain', ...rows(3, 'hint')) },
    { name: 'results', lines: styled('plain', ...rows(20, 'result'), '') },
  ];
  const frame = (scroll: Scroll, height = 10): Frame =>
    drawFrame(sections, styled('plain', 'keys'), scroll, { columns: 40, rows: height }, paint);

  test('fills the window, with the footer at its bottom', () => {
    expect(frame(0).lines).toEqual([
      ...rows(5, 'task'),
      ...rows(3, 'hint'),
      'lines: 20 below (arrow keys)',
      'keys',
    ]);
    const whole = frame(0, 40).lines;
    expect(whole).toHaveLength(40);
    expect(whole.slice(-3)).toEqual(['', '', 'keys']);
  });

  test('brings what matters into view: from its beginning if it does not fit, else as a whole', () => {
    expect(frame(['results']).lines[0]).toBe('result 1');
    expect(frame(['hints']).lines[0]).toBe('task 1');
    expect(frame(['hints'], 7).lines.slice(0, 5)).toEqual(['task 4', 'task 5', ...rows(3, 'hint')]);
    expect(frame(['hints', 'results'], 32).lines[0]).toBe('task 1');
  });

  test('scrolls, and not past its ends', () => {
    const first = frame(0);
    expect(scrolled(first, 'x')).toBeUndefined();
    expect(frame(scrolled(first, 'up')!).top).toBe(0);
    expect(frame(scrolled(first, 'down')!).top).toBe(1);
    expect(frame(scrolled(first, 'pagedown')!).top).toBe(7);
    expect(frame(scrolled(first, 'end')!).lines.slice(-3)).toEqual([
      'result 20',
      'lines: 20 above (arrow keys)',
      'keys',
    ]);
  });

  test.each([1, 2, 3, 4])('a window of %d rows gets no more lines', (height) => {
    const footer = styled('plain', 'a', 'b', 'c');
    expect(drawFrame(sections, footer, 0, { columns: 3, rows: height }, paint).lines).toHaveLength(height);
  });
});

test('the head says how far one is', () => {
  const { lines } = drawHead({ number: '07', title: 'Shuffle', isDone: true, done: 9, total: 36 });
  expect(lines.map(({ text }) => text)).toEqual([
    `${'█'.repeat(6)}${'░'.repeat(18)} 9 of 36 done`,
    '',
    '07  Shuffle  (done)',
    '',
  ]);
});

describe('the footer', () => {
  const words = (footer: Partial<Parameters<typeof drawFooter>[0]>): string[] =>
    drawFooter({ ...quiet, ...footer }).map(({ text }) => text);

  test('always says the keys', () => {
    expect(words({})).toEqual([expect.stringMatching(/^n next · .* · q quit$/)]);
    expect(words({ isList: true })).toEqual([expect.stringMatching(/^arrow keys .* · q quit$/)]);
    expect(words({ question: 'Sure?' })).toEqual(['Sure?', 'y yes · any other key: no']);
  });

  test('says what goes on', () => {
    expect(words({ note: 'a note', checking: '07' })).toEqual([
      'a note',
      'checking 07 …',
      expect.any(String),
    ]);
    expect(words({ checking: '07', isSlow: true })[0]).toContain('if a loop never ends');
    expect(words({ passes: true })[0]).toContain('n goes on');
    expect(words({ passes: true, isList: true })).toHaveLength(1);
  });
});

describe('the list', () => {
  const numbers = ['01', '02', '03', '10', '11', '12', '20'];
  const typed = (...keys: string[]): string | undefined =>
    numbers[keys.reduce((choice, key) => choose(choice, key, numbers, 3), { cursor: 1, typed: '' }).cursor];

  test('is walked with keys', () => {
    expect(typed()).toBe('02');
    expect(typed('up', 'up')).toBe('01');
    expect(typed('pagedown', 'down')).toBe('12');
    expect(typed('end', 'down')).toBe('20');
    expect(typed('home')).toBe('01');
    expect(typed('x')).toBe('02');
  });

  test('goes to a number', () => {
    expect(typed('3')).toBe('03');
    expect(typed('0', '3')).toBe('03');
    expect(typed('1', '2')).toBe('12');
    expect(typed('1')).toBe('01');
    expect(typed('1', '2', '2', '0')).toBe('20');
    expect(typed('1', '9')).toBe('01');
    expect(typed('3', '2')).toBe('02');
  });

  test('points at one', () => {
    const entries = (['done', 'checking', 'open'] as const).map((state, i) => ({
      number: `0${i}`,
      title: 'T',
      state,
    }));
    expect(drawChoice(entries, 1).map(({ lines }) => lines.map(({ text }) => text))).toEqual([
      ['  00  done      T'],
      ['> 01  checking  T'],
      ['  02  open      T'],
    ]);
  });
});

describe('results', () => {
  const result = (...messages: (string | undefined)[]): ReturnType<typeof verdictOf> =>
    verdictOf({
      testResults: messages.map((message, i) => ({
        ancestorTitles: [],
        title: `test ${i + 1}`,
        status: message === undefined ? 'passed' : 'failed',
        failureDetails:
          message === undefined ? [] : [Object.assign(new Error(message), { name: 'Wrong', stack: '' })],
        failureMessages: [],
      })),
    });
  const words = (verdict: ReturnType<typeof verdictOf>): string[] =>
    drawResults(verdict).lines.map(({ text }) => text);

  test('all details of what fails, one of what is not written', () => {
    expect(words(result('a\n  expected  1', undefined, 'b'))).toEqual([
      '1 of 3 tests passes.',
      '  fails   test 1',
      '          a',
      '            expected  1',
      '  passes  test 2',
      '  fails   test 3',
      '          b',
      '',
    ]);
    const unwritten = 'received  nothing: it is not written yet';
    expect(words(result(unwritten, 'received  the error "Write me"'))).toEqual([
      'Not written yet.',
      '  fails   test 1',
      `          ${unwritten}`,
      '  fails   test 2',
      '',
    ]);
  });

  test('in a sentence', () => {
    expect(words(result(undefined, undefined))[0]).toBe('All 2 tests pass.');
    expect(words(result(undefined))[0]).toBe('The test passes.');
    expect(words(result('x', 'y'))[0]).toBe('0 of 2 tests pass.');
  });

  test('names as they are in the file, not as they were compiled', () => {
    const { tests } = result('received  an error: (0 , _exercise.double) is not a function');
    expect(tests[0]?.words).toBe('received  an error: exercise.ts exports no function double');
  });

  test('of what was printed, the end', () => {
    const printed = Array.from({ length: 30 }, (_, i) => ({ message: `line ${i + 1}` }));
    const verdict = verdictOf({ testResults: [], console: printed });
    expect(verdict.printed).toHaveLength(21);
    expect(verdict.printed.slice(0, 2)).toEqual(['…', 'line 11']);
  });
});
