import { useEffect, useState, type ReactNode } from 'react';
import moments from '@repo/docs/runs/moments.json';
import { useKeptState } from '@site/src/kept';
import { wholeTo } from '@site/src/kept/guards';
import type { Ask } from '../AskNetwork/ask';
import { KnowsOnlyTen } from '../AskNetwork/KnowsOnlyTen';
import { LikeliestClass } from '../AskNetwork/LikeliestClass';
import { useNetworks, type Trained } from '../AskNetwork/useNetworks';
import { usePicture } from '../AskNetwork/usePicture';
import { useTelling } from '../AskNetwork/useTelling';
import { usePlayer } from '../Player';
import { LoadAgain } from './LoadAgain';
import { MomentSlider } from './MomentSlider';
import { Pictures } from './Pictures';
import { SourceNote } from './SourceNote';
import { Sources, type Source } from './Sources';
import { Stage } from './Stage';
import styles from './styles.module.css';
import { useInside } from './useInside';
import { useMoments } from './useMoments';
import { View } from './View';

export interface LiveProps {
  readonly ask: Ask;
  /** The network that this page trains. */
  readonly trained?: Trained | undefined;
  /** What stands there until the chosen network has answered, and which of the pictures that shows: the first to go through. */
  readonly still: ReactNode;
  readonly first: number;
}

const LAST_MOMENT = moments.moments.length - 1;

/** A network that is asked for all of its numbers: which one, of which picture. */
export function Live({ ask, trained, still, first }: LiveProps): ReactNode {
  const [problem, setProblem] = useState<string>();
  const [source, setSource] = useState<Source>(trained ? 'trained' : 'moments');
  const networks = useNetworks(ask, trained, setProblem);
  const player = usePlayer('living.moment', LAST_MOMENT + 1, { start: LAST_MOMENT, milliseconds: 1500 });
  const recording = useMoments(ask, source === 'moments', setProblem);
  const [examples, setExamples] = useState<readonly Uint8Array[]>([]);
  useEffect(() => void ask('examples', null).then(setExamples), [ask]);
  const [example, setExample] = useKeptState('living.example', first, wholeTo(9));
  const [isOwn, setOwn] = useState(false);
  const [isDrawing, setDrawing] = useState(false);
  const picture = usePicture(ask, setProblem, { hearsPaste: isOwn });

  const isMoment = source === 'moments';
  const named = isMoment || networks.network !== source ? undefined : networks.network;
  const moment = recording.isThere ? (`moment ${player.step}` as const) : undefined;
  const answered = useInside(
    ask,
    {
      network: isMoment ? moment : named,
      classes: isMoment ? moments.classes : networks.classes?.names,
      seen: isOwn ? picture.pixels : examples[example],
      version: isMoment ? undefined : networks.version,
    },
    setProblem,
  );
  // Until the chosen network answers, the numbers of another one are not shown as its own.
  const isOfSource = isMoment
    ? answered?.asked.network.startsWith('moment ')
    : answered?.asked.network === source;
  const shown = isOfSource ? answered : undefined;
  // An untouched pad shows nothing that could be taken for something.
  const isEmpty = isOwn && picture.seen === undefined;
  const said = isEmpty ? undefined : shown && { ...shown.asked, probabilities: shown.answer.probabilities };
  useTelling(isDrawing || player.playing ? undefined : said, said?.classes);
  const probabilities = said?.probabilities.every(Number.isFinite) ? said.probabilities : undefined;

  const choose = async (to: Source): Promise<void> => {
    setProblem(undefined);
    setSource(to);
    // Where it can't be had, what was shown before still is.
    if (to !== 'moments' && !(await networks.choose(to))) setSource((now) => (now === to ? source : now));
  };

  const controls = (
    <>
      <Sources
        source={source}
        isTrained={trained !== undefined}
        loaded={{ moments: isMoment || recording.isThere, recorded: networks.known.recorded !== undefined }}
        onChoose={(to) => void choose(to)}
      />
      {isMoment ? (
        <MomentSlider player={player} />
      ) : (
        <SourceNote source={source} dataset={networks.classes?.dataset} />
      )}
      <Pictures
        examples={examples}
        example={isOwn ? undefined : example}
        picture={picture}
        onExample={(label) => {
          setProblem(undefined);
          setOwn(false);
          setExample(label);
        }}
        onOwn={() => setOwn(true)}
        onDrawing={setDrawing}
        onProblem={setProblem}
      >
        <LikeliestClass classes={said?.classes} probabilities={probabilities} />
      </Pictures>
      {problem !== undefined && (
        <p role="alert" className={styles.problem}>
          {problem}
        </p>
      )}
      {isMoment && recording.again && <LoadAgain onPress={recording.again} />}
    </>
  );
  return (
    <Stage isPressed controls={controls}>
      {shown ? (
        <View
          seen={shown.asked.seen}
          classes={shown.asked.classes}
          inside={shown.answer}
          probabilities={probabilities}
        />
      ) : (
        still
      )}
      {named === 'recorded' && (
        <KnowsOnlyTen network="recorded" dataset={networks.classes?.dataset} isSure={networks.isSure} />
      )}
    </Stage>
  );
}
