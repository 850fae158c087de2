import type { ReactNode } from 'react';
import Translate, { translate } from '@docusaurus/Translate';
import { bytesSent, estimate, imageNet, type Job } from '@repo/lessons/08-estimate';
import { Fields, NumberField, parseWhole, type Range } from '@site/src/components/Fields';
import { Figure } from '@site/src/components/Figure';
import { NumberTable } from '@site/src/components/NumberTable';
import { useKeptState } from '@site/src/kept';
import { isText, shaped } from '@site/src/kept/guards';
import { formatBytes, formatHours, formatMilliseconds } from './numbers';
import styles from './styles.module.css';

const GPUS = [1, 8, 64];

/** What a reader can set, in the units that people use. */
const RANGES = {
  images: { least: 1, most: 1_000_000_000 },
  epochs: { least: 1, most: 1000 },
  parameters: { least: 1, most: 1_000_000_000_000 },
  batch: { least: 1, most: 100_000 },
  imagesPerSecond: { least: 1, most: 10_000_000 },
  gigabits: { least: 1, most: 10_000 },
} satisfies Record<string, Range>;
type Name = keyof typeof RANGES;

const START: Record<Name, string> = {
  images: String(imageNet.images),
  epochs: String(imageNet.epochs),
  parameters: String(imageNet.parameters),
  batch: String(imageNet.batch),
  imagesPerSecond: String(imageNet.imagesPerSecond),
  gigabits: String((imageNet.bytesPerSecond * 8) / 1e9),
};

const areTexts = shaped<Record<Name, string>>({
  images: isText,
  epochs: isText,
  parameters: isText,
  batch: isText,
  imagesPerSecond: isText,
  gigabits: isText,
});

/** Lesson 8's estimate, by the lesson's own lines, with the reader's numbers. */
export function CostCalculator(): ReactNode {
  const [texts, setTexts] = useKeptState('cost-calculator', START, areTexts);
  const labels: Record<Name, string> = {
    images: translate({ id: 'costCalculator.images', message: 'Images in the data set' }),
    epochs: translate({ id: 'costCalculator.epochs', message: 'Epochs' }),
    parameters: translate({ id: 'costCalculator.parameters', message: 'Parameters' }),
    batch: translate({ id: 'costCalculator.batch', message: 'Images in a batch, for each GPU' }),
    imagesPerSecond: translate({
      id: 'costCalculator.imagesPerSecond',
      message: 'Images a second that one GPU trains on',
    }),
    gigabits: translate({ id: 'costCalculator.gigabits', message: 'Network of each GPU, in Gbit a second' }),
  };
  const job = jobOf(texts);
  return (
    <Figure
      name="cost-calculator"
      caption={
        <Translate id="costCalculator.caption">
          How long would it take? By the lines above, with your own numbers. To begin with, they are those of
          the listing.
        </Translate>
      }
    >
      <Fields label={translate({ id: 'costCalculator.fields', message: 'What is trained, and on what' })}>
        {namesOf(RANGES).map((name) => (
          <NumberField
            key={name}
            label={labels[name]}
            text={texts[name]}
            range={RANGES[name]}
            onChange={(text) => setTexts({ ...texts, [name]: text })}
          />
        ))}
      </Fields>
      <div role="status" className={styles.result}>
        {job ? (
          <Costs job={job} />
        ) : (
          <Translate id="costCalculator.incomplete">
            There is no result yet: one of the numbers above is missing or out of range.
          </Translate>
        )}
      </div>
    </Figure>
  );
}

function Costs({ job }: { readonly job: Job }): ReactNode {
  return (
    <NumberTable
      caption={translate({ id: 'costCalculator.table', message: 'On paper' })}
      heads={[
        translate({ id: 'costCalculator.gpus', message: 'GPUs' }),
        translate({ id: 'costCalculator.steps', message: 'steps' }),
        translate({ id: 'costCalculator.sent', message: 'each sends in a step' }),
        translate({ id: 'costCalculator.step', message: 'a step: computing + sending' }),
        translate({ id: 'costCalculator.whole', message: 'all of it' }),
      ]}
      rows={GPUS.map((gpus) => {
        const { steps, exchange, hours } = estimate(job, gpus);
        const compute = job.batch / job.imagesPerSecond;
        return [
          String(gpus),
          steps.toLocaleString('en-US'),
          formatBytes(bytesSent(job.parameters, gpus)),
          `${formatMilliseconds(compute)} + ${formatMilliseconds(exchange)}`,
          formatHours(hours),
        ];
      })}
    />
  );
}

// Object.keys knows no names.
const namesOf = <Key extends string>(record: Readonly<Record<Key, unknown>>): Key[] =>
  Object.keys(record) as Key[];

/** What the reader typed as a job; undefined where a number is missing. */
function jobOf(texts: Readonly<Record<Name, string>>): Job | undefined {
  const numbers = namesOf(RANGES).map((name) => parseWhole(texts[name], RANGES[name]));
  const [images, epochs, parameters, batch, imagesPerSecond, gigabits] = numbers;
  if (images === undefined || epochs === undefined || parameters === undefined) return undefined;
  if (batch === undefined || imagesPerSecond === undefined || gigabits === undefined) return undefined;
  return { images, epochs, parameters, batch, imagesPerSecond, bytesPerSecond: (gigabits * 1e9) / 8 };
}
