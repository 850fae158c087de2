import { DataLoader, setEngine, type Dataset } from '../../src';

beforeAll(() => setEngine('cpu'));

/** Reading an item takes longer than a program may be kept from other things. */
const slow: Dataset<number> = {
  length: 6,
  get(index) {
    const end = performance.now() + 25;
    while (performance.now() < end);
    return index;
  },
};

test('a loop lets the program attend to other things, where there is no setImmediate, too', async () => {
  const { setImmediate: own } = globalThis;
  for (const immediate of [own, undefined]) {
    Object.assign(globalThis, { setImmediate: immediate });
    try {
      const attended: string[] = [];
      own(() => attended.push('to'));
      for await (const batch of new DataLoader(slow)) {
        batch.item();
        if (attended.length > 0) break;
      }
      expect(attended).toEqual(['to']);
    } finally {
      Object.assign(globalThis, { setImmediate: own });
    }
  }
});
