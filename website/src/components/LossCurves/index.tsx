import type { ReactNode } from 'react';
import Translate, { translate } from '@docusaurus/Translate';
import run from '@repo/docs/runs/cifar10.json';
import { useKeptState } from '@site/src/kept';
import { wholeTo } from '@site/src/kept/guards';
import { Figure } from '../Figure';
import { axisTo, CursorSlider, LineChart, nearest, useNumbers } from '../LineChart';
import { NumberTable } from '../NumberTable';
import { RunFacts } from '../RunFacts';
import { stopsOf, type Stop } from './stops';

const stops = stopsOf(run);
const steps = stops.map(({ step }) => step);
const x = axisTo(Math.max(...steps), 5);
const losses = stops.flatMap(({ step, loss }) => (loss === undefined ? [] : [{ x: step, y: loss }]));
const accuracies = run.tests.map(({ step, accuracy }) => ({ x: step, y: accuracy }));
const lossAxis = axisTo(Math.max(...run.losses), 5);
const accuracyAxis = axisTo(Math.max(...run.tests.map(({ accuracy }) => accuracy)), 6);

/** How loss and accuracy went in the lab's own run on CIFAR-10. */
export function LossCurves(): ReactNode {
  const [index, setIndex] = useKeptState('loss-curves', stops.length - 1, wholeTo(stops.length - 1));
  const { number, percent } = useNumbers();
  const words = useWords();
  const stop = stops[index];
  if (!stop) return null;
  const shared = {
    x: { ...x, title: translate({ id: 'lossCurves.x', message: 'steps of training' }), format: number },
    cursor: stop.step,
    onPoint: (step: number) => setIndex(nearest(steps, step)),
  };
  return (
    <Figure name="loss-curves" caption={<RunFacts facts={run} />}>
      <LineChart
        {...shared}
        y={{
          ...lossAxis,
          title: translate(
            { id: 'lossCurves.loss', message: 'training loss, mean of {every} batches' },
            { every: run.lossEvery },
          ),
          format: (value) => number(value, 1),
        }}
        lines={[{ name: 'loss', look: 'solid', points: losses }]}
        label={translate(
          {
            id: 'lossCurves.lossLabel',
            message: 'Line chart: in {steps} steps the training loss goes from {first} to {last}.',
          },
          {
            steps: number(steps.at(-1) ?? 0),
            first: number(run.losses[0] ?? NaN, 2),
            last: number(run.losses.at(-1) ?? NaN, 2),
          },
        )}
      />
      <LineChart
        {...shared}
        y={{
          ...accuracyAxis,
          title: translate({
            id: 'lossCurves.accuracy',
            message: 'test accuracy, part of the test images that are right',
          }),
          format: (value) => percent(value, 0),
        }}
        lines={[{ name: 'accuracy', look: 'dashed', points: accuracies, dots: true }]}
        label={translate(
          {
            id: 'lossCurves.accuracyLabel',
            message: 'Line chart: in {steps} steps the test accuracy goes from {first} to {last}.',
          },
          {
            steps: number(steps.at(-1) ?? 0),
            first: percent(run.tests[0]?.accuracy ?? NaN),
            last: percent(run.tests.at(-1)?.accuracy ?? NaN),
          },
        )}
      />
      <CursorSlider
        label={translate({ id: 'lossCurves.slider', message: 'Step' })}
        count={stops.length}
        value={index}
        words={words(stop)}
        onChange={setIndex}
      />
      <Tables />
    </Figure>
  );
}

function Tables(): ReactNode {
  const { number, percent } = useNumbers();
  const testLoss = translate({ id: 'lossCurves.table.testLoss', message: 'test loss' });
  const accuracy = translate({ id: 'lossCurves.table.accuracy', message: 'test accuracy' });
  const step = translate({ id: 'lossCurves.table.step', message: 'step' });
  const epoch = translate({ id: 'lossCurves.table.epoch', message: 'epoch' });
  const trainingLoss = translate({ id: 'lossCurves.table.loss', message: 'training loss' });
  return (
    <details>
      <summary>
        <Translate id="lossCurves.tables">The same numbers as tables</Translate>
      </summary>
      <NumberTable
        caption={translate({ id: 'lossCurves.table.tests', message: 'Tests' })}
        heads={[step, accuracy, testLoss]}
        rows={run.tests.map((test) => [number(test.step), percent(test.accuracy), number(test.loss, 3)])}
      />
      <NumberTable
        caption={translate({ id: 'lossCurves.table.losses', message: 'Mean loss up to a step' })}
        heads={[step, epoch, trainingLoss]}
        rows={stops.flatMap(({ step, epoch, loss }) =>
          loss === undefined ? [] : [[number(step), number(epoch), number(loss, 3)]],
        )}
      />
    </details>
  );
}

/** What the curves tell at a stop, in a sentence or two. */
function useWords(): (stop: Stop) => string {
  const { number, percent } = useNumbers();
  return ({ step, epoch, shown, loss, test }) => {
    const accuracy = percent(test?.accuracy ?? NaN);
    if (loss === undefined) {
      return translate(
        {
          id: 'lossCurves.start',
          message: 'Before the first step: of the test images, the network gets {accuracy} right.',
        },
        { accuracy },
      );
    }
    return translate(
      {
        id: 'lossCurves.words',
        message:
          'Step {step}, in epoch {epoch}, after {shown} images: the mean loss of the last {every} batches is {loss}. The latest test, after step {testStep}: {accuracy} of the test images are right, test loss {testLoss}.',
      },
      {
        step: number(step),
        epoch,
        shown: number(shown),
        every: run.lossEvery,
        loss: number(loss, 3),
        testStep: number(test?.step ?? NaN),
        accuracy,
        testLoss: number(test?.loss ?? NaN, 3),
      },
    );
  };
}
