import type { ReactNode } from 'react';
import Translate, { translate } from '@docusaurus/Translate';
import type { NetworkName } from '../../training/asking/questions';
import { DATA_NAMES } from '../../training/data';
import { announce } from '../announce';
import type { Ask } from './ask';
import { saveFile } from './saveFile';
import styles from './styles.module.css';
import type { Networks, Trained } from './useNetworks';

interface TakeAlongProps {
  readonly ask: Ask;
  readonly networks: Networks;
  readonly trained: Trained | undefined;
  readonly onTrainOn: ((from: NetworkName) => void) | undefined;
  readonly onProblem: (sentence: string | undefined) => void;
}

/** What the file is called, by what was trained on what. */
function fileOf({ classes, isLabs }: Trained): string {
  if (!isLabs) return 'own_net.safetensors';
  return `${classes.dataset === DATA_NAMES.cifar10 ? 'cifar' : 'shapes'}_net.safetensors`;
}

/** The trained network as a file, and a network out of a file trained on. */
export function TakeAlong({ ask, networks, trained, onTrainOn, onProblem }: TakeAlongProps): ReactNode {
  const { network, choose } = networks;
  if (!trained) return null;
  const file = fileOf(trained);
  const save = async (): Promise<void> => {
    const bytes = await ask('file', null);
    if ('problem' in bytes) {
      onProblem(bytes.problem);
      return;
    }
    onProblem(undefined);
    saveFile(bytes, file);
    announce(translate({ id: 'askNetwork.saved', message: 'The network was saved as {file}.' }, { file }));
  };
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
              void choose('trained');
            }}
          >
            {network === 'trained'
              ? translate({ id: 'askNetwork.trainOn', message: 'Train it on' })
              : translate({ id: 'askNetwork.trainThat', message: 'Train the opened one on' })}
          </button>
        )}
      </div>
      <p className={styles.help}>
        <Where file={file} isLabs={trained.isLabs} />
      </p>
    </div>
  );
}

/** Where the file can be used. */
function Where({ file, isLabs }: { readonly file: string; readonly isLabs: boolean }): ReactNode {
  const torch = <code>net.load_state_dict(safetensors.torch.load_file(&quot;{file}&quot;))</code>;
  const predict = <code>npm run predict -- --network {file} photo.png</code>;
  if (isLabs)
    return (
      <Translate id="askNetwork.alongHelp" values={{ predict, torch }}>
        {'In the terminal, {predict} asks it. In PyTorch, {torch} loads it.'}
      </Translate>
    );
  return (
    <Translate id="askNetwork.alongOther" values={{ predict: <code>npm run predict</code>, torch }}>
      {
        '{predict} and this page open only the lab’s network, and this is another one. An nn.Sequential of the same layers in the same order loads it, in PyTorch by {torch}.'
      }
    </Translate>
  );
}
