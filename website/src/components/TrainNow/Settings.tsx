import { useState, type ReactNode } from 'react';
import Translate, { translate } from '@docusaurus/Translate';
import type { TrainingOptions } from '../../training/protocol';
import { Fields, NumberField, parseWhole, SelectField } from '../Fields';
import { Term } from '../Term';
import { CHOICES, SEEDS } from './options';
import styles from './styles.module.css';

interface SettingsProps {
  readonly options: TrainingOptions;
  readonly onOptions: (options: TrainingOptions) => void;
}

/** The numbers of the next run. */
export function Settings({ options, onOptions }: SettingsProps): ReactNode {
  /** What is no seed, while it is typed. */
  const [typed, setTyped] = useState<string>();
  const labels: Readonly<Record<keyof typeof CHOICES, string>> = {
    lr: translate({ id: 'trainNow.lr', message: 'Learning rate' }),
    momentum: translate({ id: 'trainNow.momentum', message: 'Momentum' }),
    batchSize: translate({ id: 'trainNow.batchSize', message: 'Batch size' }),
    images: translate({ id: 'trainNow.images', message: 'Training pictures' }),
    epochs: translate({ id: 'trainNow.epochs', message: 'Epochs' }),
  };
  const chosen = Object.keys(CHOICES) as (keyof typeof CHOICES)[];
  return (
    <div className={styles.settings}>
      <p className={styles.title}>
        <Translate id="trainNow.settings">For the next run</Translate>
      </p>
      <Fields label={translate({ id: 'trainNow.settings.label', message: 'Numbers of the next run' })}>
        {chosen.map((name) => (
          <SelectField
            key={name}
            label={labels[name]}
            value={options[name]}
            choices={CHOICES[name]}
            onChange={(value) => onOptions({ ...options, [name]: value })}
          />
        ))}
        <NumberField
          label={translate({ id: 'trainNow.seed', message: 'Seed' })}
          text={typed ?? String(options.seed)}
          range={SEEDS}
          // What no run would take does not stay.
          onLeave={() => setTyped(undefined)}
          onChange={(text) => {
            const seed = parseWhole(text, SEEDS);
            setTyped(seed === undefined ? text : undefined);
            if (seed !== undefined) onOptions({ ...options, seed });
          }}
        />
      </Fields>
      <p className={styles.where}>
        <Translate
          id="trainNow.settings.words"
          values={{
            lr: (
              <Term id="learning-rate">
                <Translate id="trainNow.settings.lr">learning rate</Translate>
              </Term>
            ),
            momentum: (
              <Term id="momentum">
                <Translate id="trainNow.settings.momentum">momentum</Translate>
              </Term>
            ),
            seed: (
              <Term id="seed">
                <Translate id="trainNow.settings.seed">seed</Translate>
              </Term>
            ),
          }}
        >
          {
            'The {lr} says how far one step goes, the {momentum} how much of the last step is kept. From the {seed} all random numbers follow.'
          }
        </Translate>
      </p>
    </div>
  );
}
