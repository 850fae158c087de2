import type { ReactNode } from 'react';
import Translate, { translate } from '@docusaurus/Translate';
import { useNumbers } from '../LineChart';

/** What each file in docs/runs tells about its run. */
export interface Facts {
  readonly command: string;
  readonly dataset: string;
  readonly exact: boolean;
  readonly trainImages: number;
  readonly testImages: number;
  readonly seed: number;
  readonly lr: number;
  readonly momentum: number;
  readonly batchSize: number;
  readonly epochs: number;
}

/** The images and numbers of a run, so that anybody can repeat it. */
export function RunFacts({ facts }: { readonly facts: Facts }): ReactNode {
  const { command, dataset, exact, seed, lr, momentum, batchSize, epochs } = facts;
  const { number } = useNumbers();
  return (
    <>
      {translate(
        {
          id: 'runFacts.text',
          message:
            'A real run with this lab: {dataset}, {train} training images, {test} test images, {epochs} epochs, batches of {batch}, learning rate {lr}, momentum {momentum}, seed {seed}.',
        },
        {
          dataset,
          train: number(facts.trainImages),
          test: number(facts.testImages),
          epochs,
          batch: batchSize,
          lr,
          momentum,
          seed,
        },
      )}{' '}
      {!exact && (
        <>
          <Translate id="runFacts.copy" values={{ dataset }}>
            {
              'The images came from a copy of {dataset} most of which had been through JPEG; with the published archive, the numbers may come out a little different.'
            }
          </Translate>{' '}
        </>
      )}
      <Translate id="runFacts.command" values={{ command: <code>{command}</code> }}>
        {'Recorded with {command}.'}
      </Translate>
    </>
  );
}
