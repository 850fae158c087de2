import { useRef, type ReactNode, type RefObject } from 'react';
import Translate, { translate } from '@docusaurus/Translate';
import { CHOICES, MOST, type Convolution, type Design } from '../../training/own/design';
import { SelectField } from '../Fields';
import styles from './styles.module.css';

interface LayersProps {
  readonly design: Design;
  readonly onDesign: (design: Design) => void;
}

/** The layers of a network, each with what can be chosen of it. */
export function Layers({ design, onDesign }: LayersProps): ReactNode {
  const { convolutions, hidden, dropout } = design;
  const addConvolution = useRef<HTMLButtonElement>(null);
  const addLinear = useRef<HTMLButtonElement>(null);
  const put = (index: number, change: Partial<Convolution>): void =>
    onDesign({
      ...design,
      convolutions: convolutions.map((one, i) => (i === index ? { ...one, ...change } : one)),
    });
  const less = (next: Partial<Design>, focused: RefObject<HTMLButtonElement | null>): void => {
    onDesign({ ...design, ...next });
    // The button that was pressed may be gone, and the focus with it.
    focused.current?.focus();
  };
  const withoutIndex = <T,>(all: readonly T[], index: number): T[] => all.filter((_, i) => i !== index);
  const [lastConvolution, lastHidden] = [convolutions.at(-1), hidden.at(-1)];
  // A button that is disabled would lose the focus: these stay, and do nothing.
  const isFull = {
    convolutions: convolutions.length >= MOST.convolutions,
    hidden: hidden.length >= MOST.hidden,
  };
  return (
    <div className={styles.layers}>
      {convolutions.map(({ filter, channels, norm, pool }, i) => (
        <Row
          key={`conv${i}`}
          name={`conv${i + 1}`}
          onLeaveOut={
            convolutions.length > 1
              ? () => less({ convolutions: withoutIndex(convolutions, i) }, addConvolution)
              : undefined
          }
        >
          <SelectField
            label={translate({ id: 'ownNetwork.filter', message: 'Filter size' })}
            value={filter}
            choices={CHOICES.filter}
            onChange={(value) => put(i, { filter: value })}
          />
          <SelectField
            label={translate({ id: 'ownNetwork.channels', message: 'Channels' })}
            value={channels}
            choices={CHOICES.channels}
            onChange={(value) => put(i, { channels: value })}
          />
          <label className={styles.switch}>
            <input type="checkbox" checked={norm} onChange={() => put(i, { norm: !norm })} />{' '}
            <Translate id="ownNetwork.withNorm">batch norm</Translate>
          </label>
          <label className={styles.switch}>
            <input type="checkbox" checked={pool} onChange={() => put(i, { pool: !pool })} />{' '}
            <Translate id="ownNetwork.withPool">pooling</Translate>
          </label>
        </Row>
      ))}
      {hidden.map((numbers, i) => (
        <Row
          key={`fc${i}`}
          name={`fc${i + 1}`}
          onLeaveOut={() => less({ hidden: withoutIndex(hidden, i) }, addLinear)}
        >
          <SelectField
            label={translate({ id: 'ownNetwork.numbers', message: 'Numbers' })}
            value={numbers}
            choices={CHOICES.hidden}
            onChange={(value) =>
              onDesign({ ...design, hidden: hidden.map((one, j) => (j === i ? value : one)) })
            }
          />
        </Row>
      ))}
      <Row name={`fc${hidden.length + 1}`} onLeaveOut={undefined}>
        <SelectField
          label={translate({ id: 'ownNetwork.dropout', message: 'Dropout before each fc' })}
          value={dropout}
          choices={CHOICES.dropout}
          onChange={(value) => onDesign({ ...design, dropout: value })}
        />
        <span className={styles.switch}>
          <Translate id="ownNetwork.last">It gives the ten answers, so it stays.</Translate>
        </span>
      </Row>
      <div className={styles.buttons}>
        <button
          ref={addConvolution}
          type="button"
          className="button button--secondary button--sm"
          aria-disabled={isFull.convolutions}
          onClick={() =>
            !isFull.convolutions &&
            lastConvolution &&
            onDesign({ ...design, convolutions: [...convolutions, lastConvolution] })
          }
        >
          <Translate id="ownNetwork.addConvolution">One convolution more</Translate>
        </button>
        <button
          ref={addLinear}
          type="button"
          className="button button--secondary button--sm"
          aria-disabled={isFull.hidden}
          onClick={() => !isFull.hidden && onDesign({ ...design, hidden: [...hidden, lastHidden ?? 84] })}
        >
          <Translate id="ownNetwork.addLinear">One fully connected layer more</Translate>
        </button>
      </div>
    </div>
  );
}

interface RowProps {
  readonly name: string;
  /** Undefined where it has to stay. */
  readonly onLeaveOut: (() => void) | undefined;
  readonly children: ReactNode;
}

function Row({ name, onLeaveOut, children }: RowProps): ReactNode {
  return (
    <div role="group" aria-label={name} className={styles.row}>
      <span className={styles.name}>{name}</span>
      {children}
      {onLeaveOut && (
        <button type="button" className="button button--secondary button--sm" onClick={onLeaveOut}>
          <Translate id="ownNetwork.leaveOut">Leave out</Translate>
        </button>
      )}
    </div>
  );
}
