import type { ReactNode } from 'react';
import Translate from '@docusaurus/Translate';
import { MOST } from '../../training/own/design';
import type { Misfit, Plan } from '../../training/own/plan';
import { useNumbers } from '../LineChart';
import styles from './styles.module.css';

interface VerdictProps {
  readonly plan: Plan;
  readonly lab: Plan;
}

/** Whether the layers fit, or why not; and how large the network is, beside the lab's. */
export function Verdict({ plan, lab }: VerdictProps): ReactNode {
  return (
    <p role="status" className={styles.verdict} data-wrong={plan.misfit && true}>
      {plan.misfit ? <Why misfit={plan.misfit} /> : <HowLarge plan={plan} lab={lab} />}
    </p>
  );
}

function Why({ misfit }: { readonly misfit: Misfit }): ReactNode {
  const { number } = useNumbers();
  if (misfit.kind === 'parameters')
    return (
      <Translate
        id="ownNetwork.tooMany"
        values={{ count: number(misfit.parameters), most: number(MOST.parameters) }}
      >
        {
          'It fits, but has {count} parameters, and this page trains at most {most}: take fewer channels, smaller layers, or a pooling more.'
        }
      </Translate>
    );
  const { kind, name, window, size } = misfit;
  if (kind === 'pool')
    return (
      <Translate id="ownNetwork.poolTooLarge" values={{ name, window, size }}>
        {
          'The pooling after {name} does not fit: its window of {window} by {window} is larger than the {size} by {size} that {name} leaves. Take a smaller filter, or leave out a pooling.'
        }
      </Translate>
    );
  return (
    <Translate id="ownNetwork.filterTooLarge" values={{ name, window, size }}>
      {
        '{name} does not fit: its filter of {window} by {window} is larger than the {size} by {size} that the layers before it leave. Take a smaller filter, or leave out a pooling or a convolution before it.'
      }
    </Translate>
  );
}

function HowLarge({ plan, lab }: VerdictProps): ReactNode {
  const { number } = useNumbers();
  return (
    <Translate
      id="ownNetwork.howLarge"
      values={{
        parameters: number(plan.parameters),
        labParameters: number(lab.parameters),
        products: number(plan.products),
        times: number(plan.products / lab.products, 1),
      }}
    >
      {
        'It fits. Yours has {parameters} parameters, the lab’s {labParameters}. For one image, its convolutions and fully connected layers multiply {products} times: {times} times as often as the lab’s.'
      }
    </Translate>
  );
}
