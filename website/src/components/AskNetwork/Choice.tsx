import { useId, type ReactNode } from 'react';
import Link from '@docusaurus/Link';
import Translate, { translate } from '@docusaurus/Translate';
import { PresetButton } from '../PresetButton';
import { FileButton } from './FileButton';
import styles from './styles.module.css';
import type { Networks, Trained } from './useNetworks';

interface ChoiceProps {
  readonly networks: Networks;
  /** The one that this page has trained. */
  readonly trained: Trained | undefined;
}

/** Which network is asked. */
export function Choice({ networks, trained }: ChoiceProps): ReactNode {
  const title = useId();
  const { network, known, choose, open } = networks;
  const asked = network === undefined || network === 'trained' ? undefined : known[network];
  return (
    <>
      <p id={title} className={styles.title}>
        <Translate id="askNetwork.which">Which network?</Translate>
      </p>
      <div role="group" aria-labelledby={title} className={styles.row}>
        {trained && (
          <PresetButton pressed={network === 'trained'} onPress={() => void choose('trained')}>
            {trained.hasRival
              ? translate({ id: 'askNetwork.yoursOfTwo', message: 'Yours' })
              : translate({ id: 'askNetwork.yours', message: 'The one trained here' })}
          </PresetButton>
        )}
        <PresetButton pressed={network === 'recorded'} onPress={() => void choose('recorded')}>
          {known.recorded
            ? translate({ id: 'askNetwork.recorded', message: 'One of CIFAR-10' })
            : translate({ id: 'askNetwork.loadRecorded', message: 'One of CIFAR-10 (loads 0.25 MB)' })}
        </PresetButton>
        {known.file && (
          <PresetButton pressed={network === 'file'} onPress={() => void choose('file')}>
            {known.file.file}
          </PresetButton>
        )}
        <FileButton accept=".safetensors" onFile={(file) => void open(file)}>
          {translate({ id: 'askNetwork.open', message: 'Open a network’s file' })}
        </FileButton>
      </div>
      {!trained && (
        <p className={styles.help}>
          <Translate
            id="askNetwork.trainFirst"
            values={{
              home: (
                <Link to="/">
                  <Translate id="askNetwork.home">home page</Translate>
                </Link>
              ),
            }}
          >
            {
              'You train a network of your own on the {home}, and can ask it there, or save it and open its file here.'
            }
          </Translate>
        </p>
      )}
      {asked && asked.all.length > 1 && (
        <div
          role="group"
          aria-label={translate({ id: 'askNetwork.classes', message: 'What its classes are' })}
          className={styles.row}
        >
          <span>
            {translate({
              id: 'askNetwork.unnamed',
              message: 'Its file does not say what its ten classes are. Those of',
            })}
          </span>
          {asked.all.map((classes) => (
            <PresetButton
              key={classes.dataset}
              pressed={asked.chosen === classes}
              onPress={() => networks.chooseClasses(classes)}
            >
              {classes.dataset}
            </PresetButton>
          ))}
        </div>
      )}
    </>
  );
}
