import { useCallback, useEffect, useMemo, useRef, type ReactNode } from 'react';
import type { Inside } from '../../training/inside/questions';
import { announce } from '../announce';
import { takeLostFocus } from '../takeLostFocus';
import { unitAt, valueAt } from './closeUp';
import { Detail } from './Detail';
import { LAYERS } from './network';
import { Overview } from './Overview';
import { Readout } from './Readout';
import type { At } from './sheets';
import { useLayerText } from './Told';
import { usePlace } from './usePlace';
import { numberText, placeName } from './words';

interface ViewProps {
  readonly seen: Uint8Array;
  readonly classes: readonly string[];
  readonly inside: Inside;
  /** Undefined where it answers nothing: the pad is empty, or its numbers are none. */
  readonly probabilities: Float32Array | undefined;
}

/** All layers with their numbers, and the chosen number from near. */
export function View({ seen, classes, inside, probabilities }: ViewProps): ReactNode {
  const strongestAt = useCallback(
    (at: At) => unitAt(LAYERS, inside, at).strongest.map(({ index }) => index),
    [inside],
  );
  const place = usePlace(inside.outputs, strongestAt);
  const { at, shown, trace, choose, chooseLayer, point } = place;
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    takeLostFocus(root.current?.querySelector<HTMLElement>('[role=application]'));
  }, []);
  const textOf = useLayerText();
  const sight = useMemo(
    () => ({ seen, classes, outputs: inside.outputs, probabilities }),
    [seen, classes, inside, probabilities],
  );
  const nameOf = (to: At): string => {
    const layer = LAYERS[to.layer];
    return layer ? placeName(layer, to, classes) : '';
  };
  const valueOf = (to: At): string => `${nameOf(to)}: ${numberText(valueAt(LAYERS, inside, to))}`;
  const chooseAndTell = (to: At): void => {
    choose(to);
    announce(valueOf(to));
  };
  return (
    <div ref={root}>
      <Readout name={valueOf(shown)} />
      <Overview
        sight={sight}
        at={at}
        trace={trace}
        from={shown.layer}
        onPoint={point}
        onPress={chooseAndTell}
        onLayer={(layer) => {
          const to = chooseLayer(layer);
          announce(`${textOf(layer)} ${valueOf(to)}`);
        }}
      >
        <Detail
          inside={inside}
          seen={seen}
          chosen={at}
          at={shown.layer === at.layer ? shown : at}
          onPoint={point}
          nameOf={nameOf}
          onChoose={chooseAndTell}
        />
      </Overview>
    </div>
  );
}
