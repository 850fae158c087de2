import { takePasted, used } from '../../website/src/components/AskNetwork/pasted';

const document = new EventTarget();
beforeAll(() => void Object.assign(globalThis, { document }));
afterAll(() => void Reflect.deleteProperty(globalThis, 'document'));

function paste(type: string): boolean {
  const event = new Event('paste', { cancelable: true });
  document.dispatchEvent(Object.assign(event, { clipboardData: { files: [new File([], 'a', { type })] } }));
  return event.defaultPrevented;
}

test('what is pasted goes to the one place that was used last, and a text to none', () => {
  const taken: string[] = [];
  const [first, second] = ['first', 'second'].map((name) => () => void taken.push(name));
  const leave = [takePasted(first!), takePasted(second!)];
  expect(paste('image/png')).toBe(true);
  used(first!);
  paste('image/png');
  expect(paste('text/plain')).toBe(false);
  expect(taken).toEqual(['second', 'first']);
  leave[0]!();
  // Where no pad is shown any more.
  used(first!);
  paste('image/png');
  expect(taken).toEqual(['second', 'first', 'second']);
  leave[1]!();
  expect(paste('image/png')).toBe(false);
});
