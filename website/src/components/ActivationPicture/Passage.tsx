import type { ReactNode } from 'react';
import Translate from '@docusaurus/Translate';
import { fixed } from '../ValueSlider';
import { passage } from './arithmetic';

interface PassageProps {
  readonly name: string;
  readonly slope: number;
}

/** What a slope does to the gradient that comes back through the curve. */
export function Passage({ name, slope }: PassageProps): ReactNode {
  const values = { name: <strong>{name}</strong>, slope: fixed(slope, 3), percent: fixed(100 * slope, 1) };
  switch (passage(slope)) {
    case 'nothing':
      return (
        <Translate id="activation.nothing" values={values}>
          {
            '{name} is flat here: times 0, nothing of the gradient is left: from this number, nothing is learned.'
          }
        </Translate>
      );
    case 'little':
      return (
        <Translate id="activation.little" values={values}>
          {
            '{name} is almost flat here: times {slope}, {percent} % of the gradient is left. From this number, little is learned.'
          }
        </Translate>
      );
    case 'part':
      return (
        <Translate id="activation.part" values={values}>
          {'{name} rises here: times {slope}, {percent} % of the gradient is left.'}
        </Translate>
      );
    case 'all':
      return (
        <Translate id="activation.all" values={values}>
          {'{name} rises here: times 1, the gradient passes whole.'}
        </Translate>
      );
  }
}
