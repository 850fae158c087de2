import { translate } from '@docusaurus/Translate';
import { formatNumber, type Place } from '../SlidingWindow';
import type { ChannelSum } from './arithmetic';
import { channelName } from './channelName';

/** The arithmetic of one place as a sentence. */
export function inWords(
  { row, column }: Place,
  sums: readonly ChannelSum[],
  bias: number,
  output: number,
): string {
  const values = {
    row,
    column,
    bias: formatNumber(bias),
    output: formatNumber(output),
  };
  if (sums.length === 1) {
    return translate(
      {
        id: 'convolution.words.one',
        message:
          'Row {row}, column {column} of the output: the products add up to {sum}, and with the bias, {bias}, that makes {output}.',
      },
      { ...values, sum: formatNumber(sums[0]?.sum ?? 0) },
    );
  }
  return translate(
    {
      id: 'convolution.words.three',
      message:
        'Row {row}, column {column} of the output: the products add up to {sums}, and with the bias, {bias}, that makes {output}.',
    },
    {
      ...values,
      sums: sums
        .map(({ sum }, channel) => `${formatNumber(sum)} (${channelName(channel, sums.length)})`)
        .join(', '),
    },
  );
}
