import type { ReactNode } from 'react';
import Translate, { translate } from '@docusaurus/Translate';
import { NumberTable } from '../NumberTable';
import { pairAt, unitAt, valueAt } from './closeUp';
import type { CloseUpProps } from './closeUpProps';
import { LAYERS } from './network';
import styles from './styles.module.css';
import { UnitWeights } from './UnitWeights';
import { numberText } from './words';

/** A number of a fully connected layer: the ten inputs that count most, and all others together. */
export function UnitCloseUp({ inside, at }: CloseUpProps): ReactNode {
  const { before } = pairAt(LAYERS, at);
  const { strongest, rest, bias } = unitAt(LAYERS, inside, at);
  const count = before.output[0] ?? 0;
  return (
    <>
      <div className={styles.unit}>
        <NumberTable
          caption={translate(
            { id: 'livingNetwork.strongest', message: 'The ten of {count} inputs that count most' },
            { count },
          )}
          heads={[
            translate({ id: 'livingNetwork.input.number', message: 'input' }),
            translate({ id: 'livingNetwork.input.value', message: 'number' }),
            translate({ id: 'livingNetwork.input.weight', message: '× weight' }),
            translate({ id: 'livingNetwork.input.product', message: '= product' }),
          ]}
          rows={strongest.map(({ index, value, weight, product }) => [
            String(index + 1),
            ...[value, weight, product].map(numberText),
          ])}
        />
        <UnitWeights inside={inside} at={at} />
      </div>
      <p className={styles.words}>
        <Translate
          id="livingNetwork.unitSum"
          values={{
            ten: numberText(strongest.reduce((sum, { product }) => sum + product, 0)),
            others: count - strongest.length,
            rest: numberText(rest),
            bias: numberText(bias),
            total: <strong>{numberText(valueAt(LAYERS, inside, at))}</strong>,
          }}
        >
          {
            'These ten add up to {ten}, the other {others} to {rest}, and the bias is {bias}: together {total}.'
          }
        </Translate>
      </p>
    </>
  );
}
