import type { ReactNode } from 'react';
import { translate } from '@docusaurus/Translate';
import { useKeptState } from '@site/src/kept';
import { isSwitch, oneOf } from '@site/src/kept/guards';
import { Figure } from '../Figure';
import { PlayerControls, usePlayer } from '../Player';
import {
  formatGrid,
  formatNumber,
  kindOf,
  NumberGrid,
  OutputSize,
  part,
  placeAt,
  placeCount,
  Select,
  stepAt,
  UnreadNote,
  type Axis,
  type Place,
} from '../SlidingWindow';
import { drawGradient, drawInput, largestAt, pooledUpTo, pooling, STRIDES, WINDOW_SIZES } from './arithmetic';
import { Backward, backwardInWords } from './Backward';
import styles from './styles.module.css';

const SEED = 1;
const INPUT = drawInput(SEED);

/** A window that moves over an input and keeps the largest number it sees at each place. */
export function PoolPicture(): ReactNode {
  const [size, setSize] = useKeptState<number>('pool.size', 2, oneOf(WINDOW_SIZES));
  const [stride, setStride] = useKeptState<number>('pool.stride', 2, oneOf(STRIDES));
  const [backward, setBackward] = useKeptState('pool.backward', false, isSwitch);
  const sliding = pooling(size, stride);
  const count = placeCount(sliding);
  const player = usePlayer('pool', count);
  const place = placeAt(sliding, player.step);
  const largest = largestAt(INPUT, place);
  const written = pooledUpTo(INPUT, sliding, player.step);
  const gradient = drawGradient(SEED, sliding);
  // Read out when the reader steps, not while it plays.
  const live = player.playing ? 'off' : 'polite';
  const frameInOutput = { top: place.row, left: place.column, height: 1, width: 1 };

  return (
    <Figure name="pool" caption={caption()}>
      <div className={styles.picture}>
        <div className={styles.options}>
          <Select
            label={translate({ id: 'pool.window', message: 'Window' })}
            value={size}
            options={WINDOW_SIZES}
            textOf={(option) => `${option} × ${option}`}
            onChange={(option) => {
              setSize(option);
              player.goTo(0);
            }}
          />
          <Select
            label={translate({ id: 'pool.stride', message: 'Stride' })}
            value={stride}
            options={STRIDES}
            textOf={String}
            onChange={(option) => {
              setStride(option);
              player.goTo(0);
            }}
          />
          <label>
            <input type="checkbox" checked={backward} onChange={() => setBackward(!backward)} />{' '}
            {translate({ id: 'pool.backward', message: 'Also show the backward pass' })}
          </label>
        </div>
        <PlayerControls
          player={player}
          label={translate(
            { id: 'pool.place', message: 'Place {place} of {count}' },
            { place: player.step + 1, count },
          )}
        />
        <div className={styles.words} aria-live={live} aria-atomic="true">
          <p>{inWords(place, largest.value)}</p>
          {backward && <p>{backwardInWords(gradient, place, largest)}</p>}
        </div>
        <div className={styles.scene}>
          <NumberGrid
            values={INPUT}
            title={translate({ id: 'pool.input', message: 'input' })}
            label={inputLabel(place, largest)}
            kindOf={(row, column) => kindOf(sliding, row, column)}
            frame={place}
            ring={[largest.row, largest.column]}
          />
          <span aria-hidden="true">→</span>
          <NumberGrid
            values={written}
            title={translate({ id: 'pool.output', message: 'output' })}
            label={translate(
              { id: 'pool.output.label', message: 'Output, {done} of {count} numbers written: {numbers}.' },
              { done: player.step + 1, count, numbers: formatGrid(written) },
            )}
            frame={frameInOutput}
            onCell={(row, column) => player.goTo(stepAt(sliding, row, column))}
          />
        </div>
        {backward && <Backward input={INPUT} sliding={sliding} gradient={gradient} step={player.step} />}
        <OutputSize
          sliding={sliding}
          general={translate({
            id: 'pool.formula.general',
            message: 'floor((input − window) / stride) + 1',
          })}
          formulaOf={formula}
        />
        <UnreadNote sliding={sliding} />
      </div>
    </Figure>
  );
}

function inWords(place: Place, largest: number): string {
  return translate(
    {
      id: 'pool.words',
      message: 'Row {row}, column {column} of the output: the largest of {numbers} is {largest}.',
    },
    {
      row: place.row,
      column: place.column,
      numbers: part(INPUT, place).flat().map(formatNumber).join(', '),
      largest: formatNumber(largest),
    },
  );
}

function inputLabel({ top, left, height, width }: Place, largest: { row: number; column: number }): string {
  return translate(
    {
      id: 'pool.input.label',
      message:
        'Input: {numbers}. The window lies on rows {top} to {bottom} and columns {left} to {right}; a ring marks its largest number, in row {row}, column {column}.',
    },
    {
      numbers: formatGrid(INPUT),
      top,
      bottom: top + height - 1,
      left,
      right: left + width - 1,
      row: largest.row,
      column: largest.column,
    },
  );
}

function formula({ input, kernel, stride }: Axis): string {
  return translate(
    { id: 'pool.formula', message: 'floor(({input} − {kernel}) / {stride}) + 1' },
    { input, kernel, stride },
  );
}

function caption(): string {
  return translate({
    id: 'pool.caption',
    message:
      'Max-pooling. At each place the window keeps its largest number (with a ring) and drops the others. There is nothing to learn: no weights, no bias. With several channels, each is pooled on its own. Rows and columns count from 0. A press on a cell of the output leads there.',
  });
}
