import { translate } from '@docusaurus/Translate';

/** The red, green and blue channel; where there is only one, it has no colour. */
export function channelName(channel: number, channels: number): string {
  if (channels === 1) return translate({ id: 'convolution.channel.only', message: 'the only channel' });
  return (
    [
      translate({ id: 'convolution.channel.red', message: 'red' }),
      translate({ id: 'convolution.channel.green', message: 'green' }),
      translate({ id: 'convolution.channel.blue', message: 'blue' }),
    ][channel] ?? ''
  );
}
