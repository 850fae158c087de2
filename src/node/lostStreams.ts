import { errorCode, errorText } from '../systemErrors';

/**
 * A program goes on without a stream that is lost, such as that to a pager that quit or to a file on a full disk: what it
 * was to do is more than what it was to say.
 */
export function outliveLostStreams(): void {
  for (const [name, stream, other] of [
    ['stdout', process.stdout, process.stderr],
    ['stderr', process.stderr, process.stdout],
  ] as const) {
    if (outlived.has(stream)) continue;
    outlived.add(stream);
    let isLost = false;
    stream.on('error', (error) => {
      const isNew = !isLost;
      isLost = true;
      // That a reader goes, as `head -1` does, is nothing to speak of.
      if (isNew && errorCode(error) !== 'EPIPE')
        other.write(`${name} can't be written any more, and the program goes on: ${errorText(error)}\n`);
    });
  }
}

const outlived = new WeakSet<NodeJS.WritableStream>();
