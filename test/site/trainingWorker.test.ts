import { TrainingWorker } from '../../website/src/training/client';
import type { FromWorker, ToWorker, TrainingEvent } from '../../website/src/training/protocol';
import { startWorker } from '../../website/src/training/startWorker';

jest.mock('../../website/src/training/startWorker', () => ({ startWorker: jest.fn() }));

/** A worker as a page has it: what it is told before it is ready, it never hears. */
class FakeWorker {
  onmessage: ((event: { readonly data: FromWorker }) => void) | null = null;
  readonly heard: ToWorker[] = [];
  isReady = false;

  postMessage(message: ToWorker): void {
    if (this.isReady) this.heard.push(message);
  }

  tell(data: FromWorker): void {
    if (data.type === 'ready') this.isReady = true;
    this.onmessage?.({ data });
  }
}

function open() {
  const fake = new FakeWorker();
  jest.mocked(startWorker).mockReturnValue(fake as unknown as Worker);
  const events: TrainingEvent[] = [];
  const worker = new TrainingWorker((event) => {
    events.push(event);
    // As a page does: it begins as soon as it can.
    if (event.type === 'ready') worker.send({ type: 'goOn' });
  });
  return { fake, events, worker };
}

test('what a page sends before the engine is there is heard once it is, in its order, and answered', async () => {
  const { fake, events, worker } = open();
  worker.send({ type: 'pause' });
  const first = worker.ask('weights', null);
  const second = worker.ask('file', null);
  fake.tell({ type: 'loading', bytes: 1, of: 2 });
  fake.tell({ type: 'ready' });
  worker.send({ type: 'step' });
  expect(fake.heard).toEqual([
    { type: 'pause' },
    { type: 'ask', id: 0, name: 'weights', given: null },
    { type: 'ask', id: 1, name: 'file', given: null },
    { type: 'goOn' },
    { type: 'step' },
  ]);
  fake.tell({ type: 'answer', id: 1, answer: Uint8Array.of(2) });
  fake.tell({ type: 'answer', id: 0, answer: Uint8Array.of(1) });
  expect([await first, await second]).toEqual([Uint8Array.of(1), Uint8Array.of(2)]);
  expect(events.map(({ type }) => type)).toEqual(['loading', 'ready']);
});
