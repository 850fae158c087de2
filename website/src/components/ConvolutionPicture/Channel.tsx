import type { ReactNode } from 'react';
import { translate } from '@docusaurus/Translate';
import clsx from 'clsx';
import {
  formatGrid,
  formatNumber,
  kindOf,
  NumberGrid,
  type Grid,
  type Place,
  type Sliding,
} from '../SlidingWindow';
import type { ChannelSum } from './arithmetic';
import styles from './styles.module.css';

interface ChannelProps {
  /** Chooses the colour; undefined for a channel that is the only one. */
  readonly colour: string | undefined;
  readonly name: string;
  readonly sliding: Sliding;
  readonly place: Place;
  readonly input: Grid;
  readonly filter: Grid;
  readonly result: ChannelSum;
}

/** One channel: the input under the filter, times the filter, and the sum of the products. */
export function Channel({ colour, name, sliding, place, input, filter, result }: ChannelProps): ReactNode {
  return (
    <div className={clsx(styles.channel, colour)}>
      <NumberGrid
        values={input}
        title={inputTitle(colour === undefined, name)}
        label={inputLabel(name, input, place)}
        kindOf={(row, column) => kindOf(sliding, row, column)}
        frame={place}
      />
      <div className={styles.product}>
        <Sign>×</Sign>
        <NumberGrid
          values={filter}
          title={translate({ id: 'convolution.filter', message: 'filter' })}
          label={translate(
            { id: 'convolution.filter.label', message: 'Filter, {name}: {numbers}.' },
            { name, numbers: formatGrid(filter) },
          )}
          frame={{ top: 0, left: 0, height: filter.length, width: place.width }}
        />
      </div>
      <div className={styles.product}>
        <Sign>=</Sign>
        <NumberGrid
          values={result.products}
          title={translate({ id: 'convolution.products', message: 'products' })}
          label={productsLabel(name, filter, result)}
        />
        <span className={styles.sum}>
          <span>{translate({ id: 'convolution.sum', message: 'sum' })}</span>{' '}
          <strong>{formatNumber(result.sum)}</strong>
        </span>
      </div>
    </div>
  );
}

function Sign({ children }: { readonly children: string }): ReactNode {
  return (
    <span className={styles.sign} aria-hidden="true">
      {children}
    </span>
  );
}

function inputTitle(only: boolean, name: string): string {
  return only
    ? translate({ id: 'convolution.input.only', message: 'input' })
    : translate({ id: 'convolution.input', message: 'input, {name}' }, { name });
}

function inputLabel(name: string, input: Grid, { top, left, height, width }: Place): string {
  return translate(
    {
      id: 'convolution.input.label',
      message:
        'Input, {name}: {numbers}. The filter lies on rows {top} to {bottom} and columns {left} to {right}.',
    },
    {
      name,
      numbers: formatGrid(input),
      top,
      bottom: top + height - 1,
      left,
      right: left + width - 1,
    },
  );
}

function productsLabel(name: string, filter: Grid, { under, products }: ChannelSum): string {
  const weights = filter.flat();
  const results = products.flat();
  const list = under.flat().map((value, index) => {
    const [weight = 0, product = 0] = [weights[index], results[index]];
    return `${formatNumber(value)} × ${formatNumber(weight)} = ${formatNumber(product)}`;
  });
  return translate(
    { id: 'convolution.products.label', message: 'Products, {name}: {list}.' },
    { name, list: list.join(', ') },
  );
}
