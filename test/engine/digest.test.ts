import { setEngine } from '../../src';
import { digestAfter } from '../support/digest';

beforeAll(() => setEngine('wasm'));

// To the last bit the same on Node 20, 22 and 24, on Intel and ARM: WebAssembly leaves nothing open. Whoever changes the
// order of a sum changes these digests, and every printed loss with them.
test('the same seed gives the same weights, on every machine', async () => {
  expect(await digestAfter(500, 4)).toBe('55d2d0915fbea5e9b853205dbcb181c7933e65cec0304c93fb7762bcaa0febf0');
});

test('and in large batches', async () => {
  expect(await digestAfter(20, 64)).toBe('81e0a3df54dbcdfdf567b403fff9162513dfe79d38478a4fb9ecc247c6a28f24');
});
