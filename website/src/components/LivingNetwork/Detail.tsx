import type { ReactNode } from 'react';
import { BigMap } from './BigMap';
import type { CloseUpProps } from './closeUpProps';
import { ConvCloseUp } from './ConvCloseUp';
import { Legend } from './Legend';
import { LAYERS } from './network';
import { OneInput } from './OneInput';
import { PoolCloseUp } from './PoolCloseUp';
import { mostOf, type At } from './sheets';
import styles from './styles.module.css';
import { Told } from './Told';
import { UnitCloseUp } from './UnitCloseUp';

interface DetailProps extends CloseUpProps {
  readonly seen: Uint8Array;
  /** The number that was chosen; `at` is where a pointer is. */
  readonly chosen: At;
  readonly nameOf: (at: At) => string;
  readonly onPoint: (at: At | undefined) => void;
  readonly onChoose: (at: At) => void;
}

/** One number of a layer: where it stands, and how it was made. */
export function Detail({ inside, seen, at, chosen, nameOf, onPoint, onChoose }: DetailProps): ReactNode {
  const layer = LAYERS[at.layer];
  if (!layer) return null;
  const most = mostOf(inside.outputs[at.layer] ?? []);
  return (
    <div data-detail={layer.kind}>
      <Told layer={at.layer} />
      <div className={styles.sides}>
        <div className={styles.side}>
          <BigMap
            layer={layer}
            inside={inside}
            seen={seen}
            at={at}
            chosen={chosen}
            nameOf={nameOf}
            most={most}
            onPoint={onPoint}
            onChoose={onChoose}
          />
          {layer.kind !== 'input' && <Legend most={most} name={layer.name} />}
        </div>
        <CloseUp inside={inside} at={at} title={<p className={styles.title}>{nameOf(at)}</p>} />
      </div>
    </div>
  );
}

function CloseUp(props: CloseUpProps & { readonly title: ReactNode }): ReactNode {
  const kind = LAYERS[props.at.layer]?.kind;
  if (kind === 'conv2d') return <ConvCloseUp {...props} />;
  return (
    <div className={styles.made}>
      {props.title}
      {kind === 'maxPool2d' ? (
        <PoolCloseUp {...props} />
      ) : kind === 'linear' ? (
        <UnitCloseUp {...props} />
      ) : (
        <OneInput {...props} />
      )}
    </div>
  );
}
