import type { ReactNode } from 'react';
import Translate, { translate } from '@docusaurus/Translate';
import run from '@repo/docs/runs/overfitting.json';
import { useKeptState } from '@site/src/kept';
import { oneOf, wholeTo } from '@site/src/kept/guards';
import { ChoiceButtons } from '../ChoiceButtons';
import { Figure } from '../Figure';
import { axisTo, CursorSlider, LineChart, nearest, useNumbers } from '../LineChart';
import { NumberTable } from '../NumberTable';
import { RunFacts } from '../RunFacts';
import { lowestTestLoss, placeOf, type Epoch, type Measured } from './curve';

type Quantity = keyof Measured;

const { curve } = run;
const best = lowestTestLoss(curve);
const epochs = curve.map(({ epoch }) => epoch);
const x = axisTo(Math.max(...epochs), 6);
const axisOf = (quantity: Quantity) =>
  axisTo(Math.max(...curve.flatMap(({ training, test }) => [training[quantity], test[quantity]])), 5);
const axes = { loss: axisOf('loss'), accuracy: axisOf('accuracy') };

/** A long run on few images: the training loss goes on falling, while the test loss turns up. */
export function OverfittingCurves(): ReactNode {
  const [quantity, setQuantity] = useKeptState<Quantity>(
    'overfitting.quantity',
    'loss',
    oneOf(['loss', 'accuracy']),
  );
  const [index, setIndex] = useKeptState('overfitting.index', curve.indexOf(best), wholeTo(curve.length - 1));
  const { number, percent } = useNumbers();
  const words = useWords();
  const here = curve[index];
  if (!here) return null;
  const names = {
    loss: translate({ id: 'overfitting.loss', message: 'Loss' }),
    accuracy: translate({ id: 'overfitting.accuracy', message: 'Accuracy' }),
  };
  const training = translate({ id: 'overfitting.training', message: 'training images' });
  const test = translate({ id: 'overfitting.test', message: 'test images' });
  const points = (part: 'training' | 'test') =>
    curve.map((row) => ({ x: row.epoch, y: row[part][quantity] }));
  return (
    <Figure name="overfitting-curves" caption={<RunFacts facts={run} />}>
      <ChoiceButtons
        label={translate({ id: 'overfitting.choice', message: 'What the curves show' })}
        options={names}
        value={quantity}
        onChoose={setQuantity}
      />
      <LineChart
        x={{
          ...x,
          title: translate({ id: 'overfitting.x', message: 'epochs of training' }),
          format: (value) => number(value),
        }}
        y={{
          ...axes[quantity],
          title: names[quantity],
          format: quantity === 'loss' ? (value) => number(value, 1) : (value) => percent(value, 0),
        }}
        lines={[
          { name: training, look: 'solid', points: points('training') },
          { name: test, look: 'dashed', points: points('test') },
        ]}
        cursor={here.epoch}
        onPoint={(epoch) => setIndex(nearest(epochs, epoch))}
        marker={{ x: best.epoch, text: translate({ id: 'overfitting.marker', message: 'lowest test loss' }) }}
        label={useLabel(quantity)}
      />
      <CursorSlider
        label={translate({ id: 'overfitting.slider', message: 'Epoch' })}
        count={curve.length}
        value={index}
        words={words(here)}
        onChange={setIndex}
      />
      <Tables />
    </Figure>
  );
}

/** The chart in a sentence. */
function useLabel(quantity: Quantity): string {
  const { number, percent } = useNumbers();
  const last = curve.at(-1) ?? best;
  if (quantity === 'accuracy') {
    return translate(
      {
        id: 'overfitting.accuracyLabel',
        message:
          'Line chart: after epoch {best}, {training} of the training images and {test} of the test images are right; after epoch {last}, {trainingEnd} and {testEnd}.',
      },
      {
        best: best.epoch,
        last: last.epoch,
        training: percent(best.training.accuracy),
        test: percent(best.test.accuracy),
        trainingEnd: percent(last.training.accuracy),
        testEnd: percent(last.test.accuracy),
      },
    );
  }
  return translate(
    {
      id: 'overfitting.lossLabel',
      message:
        'Line chart: the test loss is lowest after epoch {best}, with {test}; there the training loss is {training}. After epoch {last} the test loss is {testEnd} and the training loss {trainingEnd}.',
    },
    {
      best: best.epoch,
      last: last.epoch,
      training: number(best.training.loss, 2),
      test: number(best.test.loss, 2),
      trainingEnd: number(last.training.loss, 2),
      testEnd: number(last.test.loss, 2),
    },
  );
}

/** What the curves tell after an epoch. */
function useWords(): (epoch: Epoch) => string {
  const { number, percent } = useNumbers();
  return (row) => {
    const { epoch, training, test } = row;
    const values = {
      epoch,
      trainingLoss: number(training.loss, 2),
      testLoss: number(test.loss, 2),
      training: percent(training.accuracy),
      test: percent(test.accuracy),
    };
    const numbers =
      epoch === 0
        ? translate(
            {
              id: 'overfitting.start',
              message:
                'Before training: training loss {trainingLoss}, test loss {testLoss}. The network gets {training} of the training images right, and {test} of the test images.',
            },
            values,
          )
        : translate(
            {
              id: 'overfitting.words',
              message:
                'After epoch {epoch}: training loss {trainingLoss}, test loss {testLoss}. The network gets {training} of the training images right, and {test} of the test images.',
            },
            values,
          );
    const places = {
      before: translate(
        { id: 'overfitting.before', message: 'The lowest test loss comes after epoch {best}.' },
        { best: best.epoch },
      ),
      best: translate({
        id: 'overfitting.best',
        message: 'This is the lowest test loss of the run.',
      }),
      after: translate(
        {
          id: 'overfitting.after',
          message: 'The test loss was lowest after epoch {best}; now it is higher by {difference}.',
        },
        { best: best.epoch, difference: number(test.loss - best.test.loss, 2) },
      ),
    };
    return `${numbers} ${places[placeOf(row, best)]}`;
  };
}

function Tables(): ReactNode {
  const { number, percent } = useNumbers();
  return (
    <details>
      <summary>
        <Translate id="overfitting.tables">The same numbers as a table</Translate>
      </summary>
      <NumberTable
        caption={translate({ id: 'overfitting.table.caption', message: 'After each epoch' })}
        heads={[
          translate({ id: 'overfitting.table.epoch', message: 'epoch' }),
          translate({ id: 'overfitting.table.trainingLoss', message: 'training loss' }),
          translate({ id: 'overfitting.table.testLoss', message: 'test loss' }),
          translate({ id: 'overfitting.table.training', message: 'training accuracy' }),
          translate({ id: 'overfitting.table.test', message: 'test accuracy' }),
        ]}
        rows={curve.map(({ epoch, training, test }) => [
          number(epoch),
          number(training.loss, 2),
          number(test.loss, 2),
          percent(training.accuracy),
          percent(test.accuracy),
        ])}
      />
    </details>
  );
}
