import { Terminal, type TerminalEvents } from '../../learn/terminal';
import { FakeTerminal } from './fakeTerminal';

let fake: FakeTerminal;
let heard: string[];
let events: TerminalEvents;
beforeEach(() => {
  fake = new FakeTerminal();
  heard = [];
  events = {
    key: (name) => heard.push(name),
    resize: () => heard.push('drawn'),
    end: () => heard.push('ended'),
  };
});

const open = (suspend?: () => void): Terminal => {
  const terminal = new Terminal(fake.input, fake.output, suspend);
  terminal.open(events);
  return terminal;
};
const isHeld = async (): Promise<boolean> => {
  await fake.settled();
  expect(fake.isRaw).toBe(fake.isSecondScreen);
  return fake.isRaw;
};

test('it can be left for a while, as it was before, and taken hold of again', async () => {
  const terminal = open();
  expect(await isHeld()).toBe(true);
  terminal.pause();
  expect(await isHeld()).toBe(false);
  terminal.show(['nothing of it is seen']);
  await fake.settled();
  expect(fake.text()).toBe('');
  // Whoever goes on may not know whether it was left.
  for (let time = 1; time <= 2; time++) terminal.goOn();
  expect(await isHeld()).toBe(true);
  fake.press('n');
  expect(heard).toEqual(['drawn', 'drawn', 'n']);
  terminal.close();
  terminal.goOn();
  expect(await isHeld()).toBe(false);
});

test('Ctrl-Z is no key of the companion', () => {
  open(() => heard.push('suspended'));
  fake.press('n\u001ap');
  expect(heard).toEqual(['n', 'suspended', 'p']);
});

test.each(['input', 'output'] as const)(
  'the end of its %s is the end of the companion, and no error',
  (name) => {
    const terminal = open();
    const error = Object.assign(new Error('EIO: i/o error'), { code: 'EIO' });
    fake[name].emit('error', error);
    expect(heard).toEqual(['ended']);
    terminal.close();
    fake[name].emit('error', error);
    expect(heard).toEqual(['ended']);
  },
);
