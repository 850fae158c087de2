import type { ReactNode } from 'react';
import Translate from '@docusaurus/Translate';
import data from '@generated/figures/default/samples.json';

/** Three of the classes that the pages' pictures are of, in a sentence. */
export function SomeClasses(): ReactNode {
  return data.dataset === 'CIFAR-10' ? (
    <Translate id="someClasses.cifar10">a plane, a frog, a truck</Translate>
  ) : (
    <Translate id="someClasses.shapes">a disc, a ring, a star</Translate>
  );
}
