import type { RunnableProgram } from '../../../website/plugins/lines/data';
import { registered } from './registered';
import { Session, type Page } from '../../../website/src/components/RunLines/session';
import { comparison, dataOf } from '../../../website/src/components/RunLines/state';
import { statusOf } from '../../../website/src/components/RunLines/words';

jest.mock(
  '@docusaurus/Translate',
  () => ({
    translate: ({ message }: { readonly message: string }, values: Readonly<Record<string, unknown>> = {}) =>
      message.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name])),
  }),
  // It is there only when the site is built.
  { virtual: true },
);

const PROGRAM: RunnableProgram = {
  file: 'lessons/05-training.ts',
  probes: [{ line: 3, name: 'a' }],
  offers: [{ id: 'n', name: 'n', line: 2, value: 4, text: ['f(', ');'], choices: [4, 5] }],
  refusals: [{ chosen: { n: 5 }, line: 3, text: 'g(a);', message: 'no\nreally' }],
  recorded: ['one', 'two'],
  zeroGrad: 9,
};

/** A session before workers that only remember what they are told. */
function open({ obstacle, program = PROGRAM }: { obstacle?: string; program?: RunnableProgram } = {}) {
  const { workers, startWorker } = registered();
  const ended: (string | undefined)[] = [];
  const page: Page = {
    startWorker,
    framesPerSecond: () => 4,
    obstacle: () => obstacle,
    onEnd: ({ state }) => ended.push(state.runs.at(-1)?.end),
  };
  return { session: new Session(program, page), workers, ended };
}

const printing = (worker: ReturnType<typeof registered>['workers'][number], ...texts: string[]): void => {
  worker.tell({ type: 'ready' });
  for (const text of texts) worker.tell({ type: 'printed', line: 1, text });
  worker.tell({ type: 'over' });
};

test('each run has a worker of its own, which is told what to run when it is ready, and ends with it', () => {
  const { session, workers, ended } = open();
  session.run();
  workers[0]!.tell({ type: 'loading', bytes: 5, of: 10 });
  expect(session.state).toMatchObject({ isRunning: true, loading: { bytes: 5, of: 10 } });
  expect(workers[0]!.posted).toEqual([]);
  printing(workers[0]!, 'one', 'two');
  expect(workers[0]!.posted).toEqual([
    { type: 'program', file: PROGRAM.file, chosen: { n: 4 }, without: [], framesPerSecond: 4 },
  ]);
  expect(workers[0]!.isClosed).toBe(true);
  expect(session.state.isRunning).toBe(false);
  expect(session.state.loading).toBeUndefined();
  expect(ended).toEqual(['over']);
  expect(comparison(PROGRAM, session.state.runs[0]!)).toBe('same');
  session.run();
  expect(workers).toHaveLength(2);
  session.close();
});

test('a run with another number than the file’s is changed, and one without zeroGrad is not', () => {
  const { session } = open();
  expect(session.isChanged).toBe(false);
  session.choose('n', 8);
  expect(session.isChanged).toBe(true);
  session.choose('n', 4);
  session.leaveOutZeroGrad(true);
  expect(session.isChanged).toBe(false);
  session.close();
});

test('with the switch, a run without zeroGrad follows', () => {
  const { session, workers, ended } = open();
  session.leaveOutZeroGrad(true);
  printing(workers[0]!, 'one', 'two');
  expect(ended).toEqual([]);
  printing(workers[1]!, 'three');
  expect(workers[1]!.posted).toMatchObject([{ without: ['zeroGrad'] }]);
  expect(session.state.runs.map((run) => [run.without, run.printed.length])).toEqual([
    [false, 2],
    [true, 1],
  ]);
  expect(comparison(PROGRAM, session.state.runs[1]!)).toBe('changed');
  expect(ended).toEqual(['over']);
});

test('what is stopped or breaks off while it loads does not load any more', () => {
  const { session, workers } = open();
  const loading = { type: 'loading', bytes: 5, of: 10 } as const;
  session.run();
  workers[0]!.tell(loading);
  session.stop();
  expect(session.state.loading).toBeUndefined();
  expect(statusOf(session)).toBe('Stopped.');
  session.run();
  workers[1]!.tell(loading);
  workers[1]!.break();
  expect(session.state.loading).toBeUndefined();
});

test('what is stopped stays as it was, and no later word of its worker counts', () => {
  const { session, workers, ended } = open();
  session.run();
  workers[0]!.tell({ type: 'ready' });
  workers[0]!.tell({ type: 'printed', line: 1, text: 'one' });
  session.stop();
  workers[0]!.tell({ type: 'printed', line: 1, text: 'two' });
  expect(session.state.isRunning).toBe(false);
  expect(session.state.runs[0]).toMatchObject({ end: 'stopped', printed: [{ text: 'one' }] });
  expect(ended).toEqual(['stopped']);
});

test('a choice runs anew, in place of what runs; what the compiler refuses runs, too, as by ts-node', () => {
  const { session, workers } = open();
  session.run();
  session.choose('n', 5);
  // A worker that is closed while it loads says so, or something else that was on its way.
  workers[0]!.break('importScripts failed');
  workers[0]!.tell({ type: 'over' });
  expect(workers.map(({ isClosed }) => isClosed)).toEqual([true, false]);
  expect(session.state).toMatchObject({ isRunning: true, refusal: { line: 3 } });
  session.choose('n', 4);
  expect(session.state.refusal).toBeUndefined();
  expect(workers).toHaveLength(3);
  session.close();
});

test('a number that the compiler takes is a change, and said to be one', () => {
  const { session, workers } = open({ program: { ...PROGRAM, refusals: [] } });
  session.choose('n', 5);
  printing(workers[0]!, 'one', 'three');
  expect(workers[0]!.posted).toMatchObject([{ chosen: { n: 5 } }]);
  expect(comparison(PROGRAM, session.state.runs[0]!)).toBe('changed');
  expect(comparison(PROGRAM, { ...session.state.runs[0]!, chosen: { n: 4 } })).toBe('other');
});

test('what goes wrong is told: a browser that can’t, a file that does not come, a program that breaks off', () => {
  const unable = open({ obstacle: 'no worker here' });
  unable.session.run();
  expect(unable.workers).toEqual([]);
  expect(unable.session.state.failure).toEqual({ why: 'obstacle', message: 'no worker here' });

  const { session, workers, ended } = open();
  session.run();
  workers[0]!.break();
  expect(session.state).toMatchObject({ isRunning: false, failure: { why: 'load' } });
  session.run();
  expect(session.state.failure).toBeUndefined();
  workers[1]!.break('out of luck');
  expect(session.state.failure).toEqual({ why: 'broken', message: 'out of luck' });
  session.run();
  workers[2]!.tell({ type: 'failed', why: 'load', message: 'gone' });
  expect(session.state.failure).toEqual({ why: 'load', message: 'gone' });
  expect(ended).toHaveLength(3);
  expect(workers.every(({ isClosed }) => isClosed)).toBe(true);
});

test('a program that could not go on says why', () => {
  const { session, workers } = open();
  session.run();
  workers[0]!.tell({ type: 'over', problem: 'the loss is NaN' });
  expect(session.state.runs[0]).toMatchObject({ end: 'over', problem: 'the loss is NaN' });
  expect(comparison(PROGRAM, session.state.runs[0]!)).toBe('ended');
});

test('of two runs, the sentence tells which one could not go on', () => {
  const { session, workers } = open();
  session.leaveOutZeroGrad(true);
  printing(workers[0]!, 'one', 'two');
  workers[1]!.tell({ type: 'over', problem: 'the loss is NaN' });
  expect(statusOf(session)).toBe('Without zeroGrad it has ended: the loss is NaN');
  session.run();
  workers[2]!.tell({ type: 'over', problem: 'the loss is Infinity' });
  printing(workers[3]!, 'one');
  expect(statusOf(session)).toBe('It has ended: the loss is Infinity');
});

test('the page knows on which data it ran', () => {
  const { session, workers } = open();
  session.run();
  expect(dataOf(session.state.runs[0]!)).toBeUndefined();
  const pictures = { size: 1, pixels: Uint8Array.of(1, 2, 3) };
  const seen = [[0, { kind: 'images', name: 'Shapes', count: 1, pictures }]] as const;
  workers[0]!.tell({ type: 'values', seen, points: [] });
  expect(dataOf(session.state.runs[0]!)).toBe('Shapes');
  session.close();
});
