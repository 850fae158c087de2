import type { ReactNode } from 'react';
import Translate, { translate } from '@docusaurus/Translate';
import type { Block } from './sizes';
import styles from './styles.module.css';

/** What fc1 gives. */
const FC1_OUT = 120;

interface ChainProps {
  readonly blocks: readonly Block[];
  readonly features: number;
  /** The first number of fc1, where there is one. */
  readonly fc1: number | undefined;
}

/** The layers with the shapes that they give, one after the other. */
export function Chain({ blocks, features, fc1 }: ChainProps): ReactNode {
  const fits = fc1 === features;
  return (
    <ol
      className={styles.chain}
      aria-label={translate({ id: 'shapeChain.chain', message: 'Layers and shapes' })}
    >
      {blocks.map(({ layer, window, size, channels, cut }, index) => (
        <li key={index} className={styles.block} data-layer={layer}>
          <span className={styles.layer}>
            {layer === 'input' ? translate({ id: 'shapeChain.input', message: 'input' }) : layer}
            {window !== undefined && ` ${window}×${window}`}
          </span>
          <code>{`[N, ${size}, ${size}, ${channels}]`}</code>
          {cut && (
            <span className={styles.cut}>
              <Translate id="shapeChain.cut">rounded down: the last row and column are left out</Translate>
            </span>
          )}
        </li>
      ))}
      <li className={styles.block} data-layer="flatten">
        <span className={styles.layer}>flatten</span>
        <code>{`[N, ${features}]`}</code>
      </li>
      <li className={styles.block} data-layer="fc1" data-wrong={!fits || undefined}>
        <span className={styles.layer}>{`fc1 ${fc1 ?? '?'} → ${FC1_OUT}`}</span>
        {fits ? (
          <code>{`[N, ${FC1_OUT}]`}</code>
        ) : (
          <span>
            <Translate id="shapeChain.noOutput">✗ no output</Translate>
          </span>
        )}
      </li>
    </ol>
  );
}
