import type { ReactNode } from 'react';
import Translate, { translate } from '@docusaurus/Translate';
import type { NetworkName } from '../../training/asking/questions';
import { announce } from '../announce';
import type { Ask } from './ask';
import { saveFile } from './saveFile';
import styles from './styles.module.css';
import type { Networks } from './useNetworks';

interface TakeAlongProps {
  readonly ask: Ask;
  readonly networks: Networks;
  readonly isTrained: boolean;
  readonly onTrainOn: ((from: NetworkName) => void) | undefined;
  readonly onProblem: (sentence: string | undefined) => void;
}

const FILE = 'shapes_net.safetensors';

/** The trained network as a file, and a network out of a file trained on. */
export function TakeAlong({ ask, networks, isTrained, onTrainOn, onProblem }: TakeAlongProps): ReactNode {
  const { network, choose } = networks;
  const save = async (): Promise<void> => {
    const bytes = await ask('file', null);
    if ('problem' in bytes) {
      onProblem(bytes.problem);
      return;
    }
    onProblem(undefined);
    saveFile(bytes, FILE);
    announce(
      translate({ id: 'askNetwork.saved', message: 'The network was saved as {file}.' }, { file: FILE }),
    );
  };
  if (!isTrained) return null;
  return (
    <div className={styles.along}>
      <p className={styles.title}>{translate({ id: 'askNetwork.along', message: 'Take it along' })}</p>
      <div className={styles.row}>
        <button type="button" className="button button--secondary button--sm" onClick={() => void save()}>
          {translate({ id: 'askNetwork.save', message: 'Save the network trained here' })}
        </button>
        {onTrainOn && network && (
          <button
            type="button"
            className="button button--secondary button--sm"
            onClick={() => {
              onTrainOn(network);
              choose('trained');
            }}
          >
            {network === 'trained'
              ? translate({ id: 'askNetwork.trainOn', message: 'Train it on' })
              : translate({ id: 'askNetwork.trainThat', message: 'Train the opened one on, on Shapes' })}
          </button>
        )}
      </div>
      <p className={styles.help}>
        <Translate
          id="askNetwork.alongHelp"
          values={{
            predict: <code>npm run predict -- --network {FILE} photo.png</code>,
            torch: <code>net.load_state_dict(safetensors.torch.load_file(&quot;{FILE}&quot;))</code>,
          }}
        >
          {'In the terminal, {predict} asks it. In PyTorch, {torch} loads it.'}
        </Translate>
      </p>
    </div>
  );
}
