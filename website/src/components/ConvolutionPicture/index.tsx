import type { ReactNode } from 'react';
import { translate } from '@docusaurus/Translate';
import { useKeptState } from '@site/src/kept';
import { Figure } from '../Figure';
import { PlayerControls, usePlayer } from '../Player';
import {
  formatGrid,
  NumberGrid,
  OutputSize,
  placeAt,
  placeCount,
  stepAt,
  UnreadNote,
  type Axis,
} from '../SlidingWindow';
import {
  convolution,
  drawNumbers,
  outputAt,
  outputUpTo,
  sumsAt,
  FILTER_SIZES,
  isOptions,
  type Options,
} from './arithmetic';
import { Channel } from './Channel';
import { channelName } from './channelName';
import { Controls } from './Controls';
import styles from './styles.module.css';
import { Total, type Term } from './Total';
import { inWords } from './words';

/** With this seed the nine outputs at first differ, with one channel and with three, and have both signs. */
const NUMBERS = drawNumbers(1605);
const AT_FIRST: Options = { channels: 1, inputSize: 5, filterSize: FILTER_SIZES[2], stride: 1, padding: 0 };
const COLOURS = [styles.red, styles.green, styles.blue];

/** A filter that slides over an input as a typewriter's carriage does, and writes one number at each place. */
export function ConvolutionPicture(): ReactNode {
  const [options, setOptions] = useKeptState('convolution.options', AT_FIRST, isOptions);
  const conv = convolution(NUMBERS, options);
  const { sliding, bias } = conv;
  const count = placeCount(sliding);
  const player = usePlayer('convolution', count);
  const place = placeAt(sliding, player.step);
  const sums = sumsAt(conv, place);
  const output = outputAt(conv, place);
  const written = outputUpTo(conv, player.step);
  // Read out when the reader steps, not while it plays.
  const live = player.playing ? 'off' : 'polite';
  const { channels } = options;
  const colourOf = (channel: number): string | undefined => (channels === 1 ? undefined : COLOURS[channel]);

  const change = (changed: Options): void => {
    setOptions(changed);
    player.goTo(0);
  };

  return (
    <Figure name="convolution" caption={caption()}>
      <div className={styles.picture}>
        <Controls options={options} onChange={change} />
        <div className={styles.player}>
          <PlayerControls
            player={player}
            label={translate(
              { id: 'convolution.place', message: 'Place {place} of {count}' },
              { place: player.step + 1, count },
            )}
          />
        </div>
        <p className={styles.words} aria-live={live} aria-atomic="true">
          {inWords(place, sums, bias, output)}
        </p>
        <div className={styles.scene}>
          <div>
            {sums.map((result, channel) => (
              <Channel
                key={channel}
                colour={colourOf(channel)}
                name={channelName(channel, channels)}
                sliding={sliding}
                place={place}
                input={conv.input[channel] ?? []}
                filter={conv.filter[channel] ?? []}
                result={result}
              />
            ))}
          </div>
          <div className={styles.result}>
            <NumberGrid
              values={written}
              title={translate({ id: 'convolution.output', message: 'output' })}
              label={translate(
                {
                  id: 'convolution.output.label',
                  message: 'Output, {done} of {count} numbers written: {numbers}.',
                },
                { done: player.step + 1, count, numbers: formatGrid(written) },
              )}
              frame={{ top: place.row, left: place.column, height: 1, width: 1 }}
              onCell={(row, column) => player.goTo(stepAt(sliding, row, column))}
            />
            <Total terms={termsOf(sums, bias, colourOf)} output={output} />
          </div>
        </div>
        <OutputSize
          sliding={sliding}
          general={translate({
            id: 'convolution.formula.general',
            message: 'floor((input − filter + 2 × padding) / stride) + 1',
          })}
          formulaOf={formula}
        />
        {options.padding > 0 && (
          <p className={styles.note}>
            {translate({
              id: 'convolution.padding.note',
              message: 'The dashed zeros around the input are the padding.',
            })}
          </p>
        )}
        <UnreadNote sliding={sliding} />
      </div>
    </Figure>
  );
}

function termsOf(
  sums: readonly { readonly sum: number }[],
  bias: number,
  colourOf: (channel: number) => string | undefined,
): Term[] {
  const only = translate({ id: 'convolution.sum.only', message: 'sum' });
  return [
    ...sums.map(({ sum }, channel) => ({
      name: sums.length === 1 ? only : channelName(channel, sums.length),
      value: sum,
      colour: colourOf(channel),
    })),
    { name: translate({ id: 'convolution.bias', message: 'bias' }), value: bias, colour: undefined },
  ];
}

function formula({ input, kernel, stride, padding }: Axis): string {
  return translate(
    {
      id: 'convolution.formula',
      message: 'floor(({input} − {kernel} + 2 × {padding}) / {stride}) + 1',
    },
    { input, kernel, stride, padding },
  );
}

function caption(): string {
  return translate({
    id: 'convolution.caption',
    message:
      'A convolution with one filter. At each place the numbers under the filter are multiplied by the filter’s numbers; all products and the bias are added up, and the result is written into the output. Then the filter moves on, like the carriage of a typewriter: to the right, and at the end of the line to the start of the next. Rows and columns count from 0. A press on a cell of the output leads there.',
  });
}
