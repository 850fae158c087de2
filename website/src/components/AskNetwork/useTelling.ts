import { useEffect, useRef } from 'react';
import { translate } from '@docusaurus/Translate';
import type { Classes } from '../../training/asking/questions';
import { announce } from '../announce';
import { useNumbers } from '../LineChart';
import type { Answered } from './useAnswer';

/** So long nothing changes before it is said. */
const QUIET = 800;

/** Tells those who listen what the network takes a picture for: once a picture, when its last stroke is done. */
export function useTelling(answered: Answered | undefined, classes: Classes | undefined): void {
  const { percent } = useNumbers();
  const told = useRef<Pick<Answered, 'seen' | 'network'>>(undefined);
  useEffect(() => {
    if (!answered || !classes) return undefined;
    const { seen, network, probabilities } = answered;
    // A network that learns says something else each time.
    if (told.current?.seen === seen && told.current.network === network) return undefined;
    const timer = setTimeout(() => {
      told.current = answered;
      const ranked = classes.names
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
