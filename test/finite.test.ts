import { finite, setEngine, tensor } from '../src';

test('a loss that is finite is given back, any other ends the training', () => {
  expect(finite(2.5)).toBe(2.5);
  for (const loss of [NaN, Infinity, -Infinity])
    expect(() => finite(loss)).toThrow(`the loss is ${loss}, and learning can't go on from there`);
});

test('a loss of which nobody took the item() is no matter of the learning rate', async () => {
  await setEngine('cpu');
  const message = 'finite expected a number, such as loss.item(), but got an object of Tensor';
  expect(() => finite(tensor(1) as never)).toThrow(message);
});
