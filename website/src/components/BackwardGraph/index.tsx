import type { ReactNode } from 'react';
import { translate } from '@docusaurus/Translate';
import tapes from '@generated/figures/default/tapes.json';
import { useKeptState } from '@site/src/kept';
import { isSwitch } from '@site/src/kept/guards';
import type { TapesData } from '../../../plugins/figures/data';
import { ChoiceButtons } from '../ChoiceButtons';
import { Figure } from '../Figure';
import { NumberTable } from '../NumberTable';
import { PlayerControls, usePlayer } from '../Player';
import { Drawing } from './Drawing';
import styles from './styles.module.css';
import { gradientsAfter, lastStep, stepThrough } from './walk';
import { formatNumbers, inWords } from './words';

const isTape = (value: unknown): value is keyof TapesData =>
  typeof value === 'string' && Object.hasOwn(tapes, value);

/** The library's own graph of a loss, and `backward` on its way through it, step by step. */
export function BackwardGraph(): ReactNode {
  const [name, setName] = useKeptState<keyof TapesData>('backward-graph.name', 'one', isTape);
  const [twice, setTwice] = useKeptState('backward-graph.twice', false, isSwitch);
  const tape = tapes[name];
  const count = tape.steps.length * (twice ? 2 : 1) + 1;
  const player = usePlayer('backward-graph', count, { milliseconds: 1500 });
  const gradients = gradientsAfter(tape, player.step);
  return (
    <Figure name="backward-graph" caption={caption()}>
      <ChoiceButtons
        label={translate({ id: 'backwardGraph.which', message: 'Graph' })}
        options={graphNames()}
        value={name}
        onChoose={(chosen) => {
          setName(chosen);
          player.goTo(0);
        }}
      />
      <PlayerControls
        player={player}
        label={translate(
          { id: 'backwardGraph.step', message: 'Step {step} of {last} of backward' },
          { step: player.step, last: count - 1 },
        )}
      />
      <label className={styles.twice}>
        <input type="checkbox" checked={twice} onChange={() => setTwice(!twice)} />{' '}
        {translate({ id: 'backwardGraph.twice', message: 'Twice, without zeroGrad' })}
      </label>
      <p className={styles.words} aria-live={player.playing ? 'off' : 'polite'} aria-atomic="true">
        {inWords(tape, player.step)}
      </p>
      <Drawing
        tape={tape}
        gradients={gradients}
        current={lastStep(tape, player.step)?.node}
        onChoose={(node) => player.goTo(stepThrough(tape, node, player.step))}
      />
      <details>
        <summary>{translate({ id: 'backwardGraph.numbers', message: 'The numbers as a table' })}</summary>
        <NumberTable
          caption={translate(
            { id: 'backwardGraph.table', message: 'After step {step} of {last}' },
            { step: player.step, last: count - 1 },
          )}
          heads={[
            translate({ id: 'backwardGraph.head.name', message: 'Name' }),
            translate({ id: 'backwardGraph.head.inputs', message: 'Made from' }),
            translate({ id: 'backwardGraph.head.value', message: 'Value' }),
            translate({ id: 'backwardGraph.head.gradient', message: 'Gradient' }),
          ]}
          rows={tape.nodes.map((node, i) => [
            node.name,
            node.inputs.map((input) => tape.nodes[input]?.name).join(', ') || '–',
            formatNumbers(node.values),
            formatNumbers(gradients[i] ?? []) || '–',
          ])}
        />
      </details>
    </Figure>
  );
}

function graphNames(): Readonly<Record<keyof TapesData, string>> {
  return {
    one: translate({ id: 'backwardGraph.one', message: 'One image' }),
    two: translate({ id: 'backwardGraph.two', message: 'Two images, one weight' }),
    stopped: translate({ id: 'backwardGraph.stopped', message: 'ReLU stops' }),
    pooled: translate({ id: 'backwardGraph.pooled', message: 'Max-pooling' }),
  };
}

function caption(): string {
  return translate({
    id: 'backwardGraph.caption',
    message:
      'The graph as the library recorded it. Values are computed from the top down; backward walks from the bottom up, and grad is the gradient that has arrived so far (a dot: nothing yet). Press an operation to go there and see its rule. Parameters have a thick frame. What has a dashed one needs no gradient.',
  });
}
