import { useMemo, type ReactNode } from 'react';
import Translate from '@docusaurus/Translate';
import { pairAt, unitAt, weightsOf } from './closeUp';
import type { CloseUpProps } from './closeUpProps';
import { painted } from './colours';
import { FeatureMap } from './FeatureMap';
import { LAYERS } from './network';
import { atIndex, indexOf, mostOf, sheetOf } from './sheets';
import styles from './styles.module.css';
import { numberText } from './words';

/** The weights of one unit as a picture, laid out as its inputs are; those of the strongest inputs are framed. */
export function UnitWeights({ inside, at }: CloseUpProps): ReactNode {
  const { layer, before } = pairAt(LAYERS, at);
  const { parameters } = inside;
  const weights = parameters[`${layer.name}.weight`];
  const most = useMemo(() => mostOf(weights ?? []), [weights]);
  const sheet = sheetOf(before);
  const unit = indexOf(sheetOf(layer), at);
  const pixels = useMemo(
    () => painted(weightsOf(layer, { parameters }, unit), most),
    [layer, parameters, unit, most],
  );
  const frames = unitAt(LAYERS, inside, at).strongest.map(({ index }) => {
    const { row, column } = atIndex(sheet, 0, index);
    return { how: 'near', top: row, left: column, height: 1, width: 1 } as const;
  });
  return (
    <div className={styles.weights}>
      <FeatureMap pixels={pixels} rows={sheet.rows} columns={sheet.columns} frames={frames} />
      <p className={styles.help}>
        <Translate id="livingNetwork.weights" values={{ most: numberText(most) }}>
          {'Its weights, laid out as its inputs, the ten framed; full colour is ±{most}.'}
        </Translate>
      </p>
    </div>
  );
}
