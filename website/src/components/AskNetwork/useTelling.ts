import { useEffect, useRef } from 'react';
import { translate } from '@docusaurus/Translate';
import { announce } from '../announce';
import { useNumbers } from '../LineChart';
import { noNumbers } from './noNumbers';

/** What was said of which picture. */
interface Said {
  readonly network: string;
  readonly seen: Uint8Array;
  readonly probabilities: Float32Array;
}

/** So long nothing changes before it is said. */
const QUIET = 800;

/** Tells those who listen what the network takes a picture for: once a picture, when its last stroke is done. */
export function useTelling(answered: Said | undefined, classes: readonly string[] | undefined): void {
  const { percent } = useNumbers();
  const told = useRef<Omit<Said, 'probabilities'> & { readonly isNumber: boolean }>(undefined);
  useEffect(() => {
    if (!answered || !classes) return undefined;
    const { seen, network, probabilities } = answered;
    const isNumber = probabilities.every(Number.isFinite);
    // A network that learns says something else each time; that it has broken is heard.
    if (told.current?.seen === seen && told.current.network === network && told.current.isNumber === isNumber)
      return undefined;
    const timer = setTimeout(() => {
      told.current = { seen, network, isNumber };
      if (!isNumber) {
        announce(noNumbers());
        return;
      }
      const ranked = classes
        .map((name, label) => ({ name, probability: probabilities[label] ?? 0 }))
        .sort((a, b) => b.probability - a.probability);
      const [first, second] = ranked.map(({ name, probability }) => `${name} ${percent(probability, 0)}`);
      announce(
        translate(
          { id: 'askNetwork.told', message: 'The network takes it for: {first}; then {second}.' },
          { first: first ?? '', second: second ?? '' },
        ),
      );
    }, QUIET);
    return () => clearTimeout(timer);
  });
}
