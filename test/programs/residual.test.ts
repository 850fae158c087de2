import { expectClose } from '../support/close';
import { main } from './residual';

beforeAll(() => {
  jest.spyOn(console, 'log').mockImplementation(() => undefined);
});
afterAll(() => {
  jest.restoreAllMocks();
});

test('a residual network learns: chance would be right for a tenth', async () => {
  const { losses, right, rates, net } = await main({ size: 400 });
  expect(losses.at(-1)).toBeLessThan(losses[0]! - 0.5);
  expect(right).toBeGreaterThan(0.2);
  // Half a wave of a cosine ends at 0, for each group.
  expectClose(rates, [0, 0], 1e-12);
  const text = String(net);
  expect(text).toContain('(shortcut): Conv2d(8, 16, kernel_size=(1, 1), stride=(1, 1), bias=False)');
  expect(text).toContain('(dropout): Dropout(p=0.2, inplace=False)');
});

test('formulas alone lose as much', async () => {
  const { losses } = await main({ size: 60, epochs: 1 });
  const plain = await main({ size: 60, epochs: 1, plain: true });
  expectClose(plain.losses, losses, 1e-3);
});
