import { useState, type DragEvent, type ReactNode } from 'react';
import { translate } from '@docusaurus/Translate';
import type { NetworkName } from '../../training/asking/questions';
import type { Ask } from './ask';
import { Bars } from './Bars';
import { Choice } from './Choice';
import { Drawing } from './Drawing';
import { KnowsOnlyTen } from './KnowsOnlyTen';
import { LikeliestClass } from './LikeliestClass';
import { noNumbers } from './noNumbers';
import styles from './styles.module.css';
import { TakeAlong } from './TakeAlong';
import { useAnswer } from './useAnswer';
import { useNetworks, type Trained } from './useNetworks';
import { usePicture } from './usePicture';
import { useTelling } from './useTelling';

export interface PanelProps {
  readonly ask: Ask;
  /** The network that this page trains; undefined where there is none yet. */
  readonly trained?: Trained | undefined;
  /** Trains a network on, from the weights that it has. */
  readonly onTrainOn?: ((from: NetworkName) => void) | undefined;
}

/** A pad, what a network takes the picture on it for, and the files that networks come from and go to. */
export function Panel({ ask, trained, onTrainOn }: PanelProps): ReactNode {
  const [problem, setProblem] = useState<string>();
  const networks = useNetworks(ask, trained, setProblem);
  const { network, classes, version } = networks;
  const picture = usePicture(ask, setProblem);
  const [isDrawing, setDrawing] = useState(false);
  const { seen } = picture;
  const answered = useAnswer(ask, network && seen && { network, seen, version });
  const isNumber = answered?.probabilities.every(Number.isFinite) ?? true;
  const probabilities = isNumber ? answered?.probabilities : undefined;
  useTelling(isDrawing ? undefined : answered, classes?.names);

  /** A network's file, wherever it falls; what else falls beside the pad is not opened in place of the page. */
  const drop = (event: DragEvent): void => {
    const [file] = event.dataTransfer.files;
    if (!file?.name.endsWith('.safetensors')) return;
    // Before the pad takes it for a picture.
    event.stopPropagation();
    event.preventDefault();
    void networks.open(file);
  };
  const leave = (event: DragEvent): void => event.preventDefault();
  return (
    <div onDragOver={leave} onDropCapture={drop} onDrop={leave}>
      <Choice networks={networks} trained={trained} />
      {problem !== undefined && (
        <p role="alert" className={styles.problem}>
          {problem}
        </p>
      )}
      <div className={styles.sides}>
        <Drawing picture={picture} onDrawing={setDrawing} onProblem={setProblem}>
          <div className={styles.narrow}>
            <LikeliestClass classes={classes?.names} probabilities={probabilities} />
          </div>
        </Drawing>
        {network && classes ? (
          <div>
            <Bars classes={classes.names} probabilities={probabilities} />
            {isNumber ? (
              <KnowsOnlyTen network={network} dataset={classes.dataset} isSure={networks.isSure} />
            ) : (
              <p>{noNumbers()}</p>
            )}
          </div>
        ) : (
          <p className={styles.none}>
            {translate({
              id: 'askNetwork.none',
              message: 'No network has been asked for yet: choose one above.',
            })}
          </p>
        )}
      </div>
      <TakeAlong
        ask={ask}
        networks={networks}
        trained={trained}
        onTrainOn={onTrainOn}
        onProblem={setProblem}
      />
    </div>
  );
}
