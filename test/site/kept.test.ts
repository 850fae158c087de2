import {
  isObject,
  isText,
  oneOf,
  rowOf,
  shaped,
  someOf,
  wholeTo,
  within,
} from '../../website/src/kept/guards';
import {
  joined,
  NOTHING,
  pageOf,
  withNamed,
  withNote,
  withParts,
  type Kept,
} from '../../website/src/kept/kept';
import { countRead, readOn } from '../../website/src/kept/parts';
import { Store, type Slot } from '../../website/src/kept/store';
import { keptIn, MOST_CHARACTERS, textOf } from '../../website/src/kept/text';

const SOME = withNote(
  withParts(withNamed(NOTHING, '03-cnn', 'answers', 'Why?', 'So'), '03-cnn', ['', 'layers']),
  '03-cnn',
  { id: 'code-cnn-net-2', line: 13 },
);

/** The storage of a browser, with as many tabs as one asks for. */
function browser() {
  const state: { text: string | null; room: number } = { text: null, room: Infinity };
  const tabs: { listener: (() => void) | undefined }[] = [];
  const tab = (): Slot => {
    const own: (typeof tabs)[number] = { listener: undefined };
    tabs.push(own);
    const put = (text: string | null): void => {
      state.text = text;
      // As Docusaurus does, the own tab hears of it, too.
      for (const { listener } of tabs) listener?.();
    };
    return {
      get: () => state.text,
      set: (text) => {
        if (text.length <= state.room) put(text);
      },
      del: () => put(null),
      listen: (listener) => {
        own.listener = listener;
        return () => (own.listener = undefined);
      },
    };
  };
  return { state, tab };
}
const NO_STORAGE: Slot = {
  get: () => null,
  set: () => undefined,
  del: () => undefined,
  listen: () => () => undefined,
};
const answered = (question: string) => (kept: Kept) => withNamed(kept, '03-cnn', 'answers', question, 'So');

describe('what a reader did', () => {
  test('is added without a change to what was there', () => {
    expect(pageOf(SOME, '03-cnn')).toEqual({
      answers: { 'Why?': 'So' },
      guesses: {},
      pictures: {},
      parts: ['', 'layers'],
      note: { id: 'code-cnn-net-2', line: 13 },
    });
    expect(SOME.latest).toBe('03-cnn');
    expect(NOTHING.pages).toEqual({});
    expect(withParts(SOME, '03-cnn', ['layers'])).toBe(SOME);
  });

  test('is joined: what either has read is read, and the newer one answers', () => {
    const other = withNote(
      withParts(withNamed(NOTHING, '03-cnn', 'answers', 'Why?', 'Not so'), '03-cnn', ['quiz']),
      '05-training',
      { id: 'code-training-loop-1', line: 20 },
    );
    const both = joined(SOME, other);
    expect(pageOf(both, '03-cnn')).toMatchObject({
      answers: { 'Why?': 'Not so' },
      parts: ['', 'layers', 'quiz'],
      note: { line: 13 },
    });
    expect(both.latest).toBe('05-training');
    expect(joined(both, NOTHING)).toEqual(both);
    expect(joined(NOTHING, both)).toEqual(both);
  });
});

describe('as a text', () => {
  test('it comes back as it was', () => {
    expect(keptIn(textOf(SOME))).toEqual(SOME);
    expect(keptIn(textOf(NOTHING))).toEqual(NOTHING);
  });

  const page = { answers: {}, guesses: {}, pictures: {}, parts: [] };
  const file = (changes: object): string =>
    JSON.stringify({ format: 'image-classifier-lab', version: 1, pages: {}, ...changes });
  test.each([
    ['no JSON', 'Dear teacher', 'foreign'],
    ['nothing', '', 'foreign'],
    ['a JSON that is no object', '[1, 2]', 'foreign'],
    ['of something else', '{"name":"lab","version":"1.0.0"}', 'foreign'],
    ['too long to come from here', textOf(SOME).padEnd(MOST_CHARACTERS + 1), 'foreign'],
    ['of a later version', file({ version: 2 }), 'later'],
    ['of no version', file({ version: '1' }), 'damaged'],
    ['without pages', file({ pages: undefined }), 'damaged'],
    ['pages as a list', file({ pages: [] }), 'damaged'],
    ['a page that is none', file({ pages: { a: page, b: null } }), 'damaged'],
    ['an answer that is a number', file({ pages: { a: { ...page, answers: { b: 1 } } } }), 'damaged'],
    ['a part that is a number', file({ pages: { a: { ...page, parts: [1] } } }), 'damaged'],
    ['a page without guesses', file({ pages: { a: { ...page, guesses: undefined } } }), 'damaged'],
    [
      'a note that leads elsewhere',
      file({ pages: { a: { ...page, note: { id: 'x/../y', line: 1 } } } }),
      'damaged',
    ],
    ['a note at no line', file({ pages: { a: { ...page, note: { id: 'x', line: 0 } } } }), 'damaged'],
    ['a latest page that is none', file({ latest: 3 }), 'damaged'],
  ])('%s is refused', (_, text, why) => {
    expect(keptIn(text)).toBe(why);
  });

  test('a file can name nothing that the language has for itself', () => {
    const kept = keptIn(
      '{"format":"image-classifier-lab","version":1,"pages":{"__proto__":' + JSON.stringify(page) + '}}',
    );
    expect(kept).not.toBe('damaged');
    expect(({} as { answers?: unknown }).answers).toBeUndefined();
  });
});

describe('in the browser', () => {
  test('it is there after a reload', () => {
    const { tab } = browser();
    new Store(tab()).change(() => SOME);
    expect(new Store(tab()).current()).toEqual(SOME);
  });

  test('it is the same object until something changes, and listeners are told', () => {
    const store = new Store(browser().tab());
    let told = 0;
    const unlisten = store.listen(() => told++);
    const before = store.current();
    expect(store.current()).toBe(before);
    store.change((kept) => kept);
    expect(told).toBe(0);
    store.change(answered('Why?'));
    expect(told).toBe(1);
    unlisten();
    store.change(answered('How?'));
    expect(told).toBe(1);
  });

  test('what another tab kept stays, and is seen', () => {
    const { tab } = browser();
    const [first, second] = [new Store(tab()), new Store(tab())];
    let told = 0;
    first.current();
    first.listen(() => told++);
    second.change(answered('Why?'));
    expect(told).toBe(1);
    first.change(answered('How?'));
    // The second does not listen, and asks.
    second.change(answered('When?'));
    const all = ['How?', 'When?', 'Why?'];
    for (const store of [first, second, new Store(tab())])
      expect(Object.keys(pageOf(store.current(), '03-cnn').answers).sort()).toEqual(all);
  });

  test('without storage it lasts as long as the page', () => {
    const store = new Store(NO_STORAGE);
    store.change(answered('Why?'));
    store.change(answered('How?'));
    expect(Object.keys(pageOf(store.current(), '03-cnn').answers)).toEqual(['Why?', 'How?']);
    expect(store.keeping()).toBe('lost');
    expect(new Store(NO_STORAGE).current()).toEqual(NOTHING);
  });

  test('a storage that is full keeps what it has, and the page the rest', () => {
    const { state, tab } = browser();
    const store = new Store(tab());
    store.change(answered('Why?'));
    const { text } = state;
    state.room = 10;
    store.change(answered('How?'));
    expect(store.keeping()).toBe('lost');
    expect(state.text).toBe(text);
    expect(Object.keys(pageOf(store.current(), '03-cnn').answers)).toEqual(['Why?', 'How?']);
    state.room = Infinity;
    store.change(answered('When?'));
    expect(store.keeping()).toBe('kept');
    expect(Object.keys(pageOf(new Store(tab()).current(), '03-cnn').answers)).toHaveLength(3);
  });

  test.each(['no text of ours', '{"format":"image-classifier-lab","version":9,"pages":{}}'])(
    '%s is left as it is until the reader forgets all',
    (foreign) => {
      const { state, tab } = browser();
      state.text = foreign;
      const store = new Store(tab());
      expect(store.current()).toEqual(NOTHING);
      store.change(answered('Why?'));
      store.change(answered('How?'));
      expect(Object.keys(pageOf(store.current(), '03-cnn').answers)).toHaveLength(2);
      expect(store.keeping()).toBe('foreign');
      expect(state.text).toBe(foreign);
      store.forget();
      expect(store.current()).toEqual(NOTHING);
      store.change(answered('Why?'));
      expect(keptIn(state.text)).toEqual(store.current());
    },
  );

  test('whether anything is kept can be found out, and leaves no trace', () => {
    const { state, tab } = browser();
    const store = new Store(tab());
    store.probe();
    expect([store.keeping(), state.text]).toEqual(['kept', null]);
    store.change(() => SOME);
    store.probe();
    expect(new Store(tab()).current()).toEqual(SOME);
    const blocked = new Store(NO_STORAGE);
    blocked.probe();
    expect(blocked.keeping()).toBe('lost');
  });
});

describe('which parts were read', () => {
  // A window of 800 pixels; its top quarter ends at 200.
  const ends = [500, 900, 3000, 3400];
  test.each([
    ['on, past ends that stood in it', 0, 300, [0, 1]],
    ['in small steps, to where an end comes up', 2100, 2210, [2]],
    ['to a heading, far below', 500, 2930, [1, 3]],
    ['far over all of them', 1000, 9000, []],
    ['up', 2600, 2400, []],
    ['not at all', 400, 400, []],
  ])('the window goes %s', (_, from, to, read) => {
    expect(readOn(from, to, 800, ends)).toEqual(read);
  });

  test('parts that a page has no more do not count', () => {
    expect(countRead(['', 'a', 'gone'], ['a', 'b'])).toBe(2);
    expect(countRead([], ['a'])).toBe(0);
  });
});

test('what was kept is used where it fits', () => {
  expect([1, 2, 3, '1', null].map(oneOf([1, 3]))).toEqual([true, false, true, false, false]);
  expect([[], ['a'], ['a', 'c'], 'a'].map(someOf(['a', 'b']))).toEqual([true, true, false, false]);
  expect([0, 5, 6, -1, 1.5, '1'].map(wholeTo(5))).toEqual([true, true, false, false, false, false]);
  expect([-1, 0.5, 1.1, NaN, null].map(within(-1, 1))).toEqual([true, true, false, false, false]);
  expect([[1, 'a'], [1], [1, 2], 'no'].map(rowOf(wholeTo(5), isText))).toEqual([true, false, false, false]);
  const isPoint = shaped({ x: within(0, 1), name: isText });
  expect([{ x: 1, name: '' }, { x: 1 }, { x: 1, name: '', z: 0 }, [], null].map(isPoint)).toEqual([
    true,
    false,
    false,
    false,
    false,
  ]);
  expect([{}, [], null, 1].map(isObject)).toEqual([true, false, false, false]);
});
