import { useState, type ReactNode } from 'react';
import Translate, { translate } from '@docusaurus/Translate';
import { outputAt, sumsAt } from '../ConvolutionPicture/arithmetic';
import { NumberGrid } from '../SlidingWindow';
import { formatGrid } from '../SlidingWindow/format';
import { convolutionAt, pairAt } from './closeUp';
import type { CloseUpProps } from './closeUpProps';
import { Filters } from './Filters';
import { LAYERS } from './network';
import { mostOf } from './sheets';
import styles from './styles.module.css';
import { SumOf } from './SumOf';
import { mapName, numberText } from './words';

/** A number of a convolution: what lies under its filter, times the filter, and all products and the bias added up. */
export function ConvCloseUp({ inside, at, title }: CloseUpProps & { readonly title: ReactNode }): ReactNode {
  const [chosen, setChosen] = useState(0);
  const { before } = pairAt(LAYERS, at);
  const { conv, place } = convolutionAt(LAYERS, inside, at);
  const sums = sumsAt(conv, place);
  const channel = chosen < sums.length ? chosen : 0;
  const filter = conv.filter[channel] ?? [];
  const { under = [], products = [], sum = 0 } = sums[channel] ?? {};
  const name = mapName(before, channel);
  const grids = [
    {
      sign: '',
      values: under,
      most: mostOf(inside.outputs[at.layer - 1] ?? []),
      title: translate({ id: 'livingNetwork.under', message: '{name}, under the filter' }, { name }),
    },
    {
      sign: '×',
      values: filter,
      most: mostOf(conv.filter.flat(2)),
      title: translate({ id: 'livingNetwork.filter', message: 'the filter’s weights' }),
    },
    {
      sign: '=',
      values: products,
      most: mostOf(sums.flatMap((one) => one.products.flat())),
      title: translate({ id: 'livingNetwork.products', message: 'products' }),
    },
  ];
  return (
    <>
      <div className={styles.made}>
        {title}
        <SumOf
          terms={sums.map((one, i) => ({ name: mapName(before, i), value: one.sum }))}
          bias={conv.bias}
          total={outputAt(conv, place)}
          chosen={channel}
          onChoose={setChosen}
        />
        <Filters inside={inside} at={at} />
      </div>
      <div className={styles.whole}>
        <div className={styles.grids}>
          {grids.map(({ sign, values, most, title: name }) => (
            <div key={sign} className={styles.factor}>
              <span aria-hidden="true">{sign}</span>
              <NumberGrid
                values={values}
                title={name}
                label={`${name}: ${formatGrid(values, numberText)}`}
                measured={{ most, text: numberText }}
              />
            </div>
          ))}
        </div>
        <p className={styles.words}>
          <Translate
            id="livingNetwork.productsSum"
            values={{ count: products.flat().length, name, sum: numberText(sum) }}
          >
            {'The {count} products of {name} add up to {sum}. All numbers here are rounded.'}
          </Translate>
        </p>
      </div>
    </>
  );
}
