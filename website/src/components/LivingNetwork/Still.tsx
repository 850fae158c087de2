import { useMemo, type ReactNode } from 'react';
import { announce } from '../announce';
import { LAYERS } from './network';
import { Overview } from './Overview';
import { recordedSight } from './recorded';
import { Readout } from './Readout';
import { Told, useLayerText } from './Told';
import { usePlace } from './usePlace';
import { placeName } from './words';

const nothing = (): readonly number[] => [];

/** Before a network is there: the recorded picture in each layer, and what the layers do. */
export function Still(): ReactNode {
  const sight = useMemo(recordedSight, []);
  const { at, shown, trace, choose, chooseLayer, point } = usePlace(sight.outputs, nothing);
  const textOf = useLayerText();
  const layer = LAYERS[shown.layer];
  return (
    <>
      <Readout name={layer ? placeName(layer, shown, sight.classes) : ''} />
      <Overview
        sight={sight}
        at={at}
        trace={trace}
        from={shown.layer}
        onPoint={point}
        onPress={choose}
        onLayer={(layer) => {
          chooseLayer(layer);
          announce(textOf(layer));
        }}
      >
        <Told layer={at.layer} />
      </Overview>
    </>
  );
}
