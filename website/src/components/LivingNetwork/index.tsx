import type { ReactNode } from 'react';
import Translate from '@docusaurus/Translate';
import network from '@generated/figures/default/network.json';
import { Figure } from '../Figure';
import { useNumbers } from '../LineChart';
import { useOnPress } from '../OnPress/useOnPress';
import { LayerTable } from './LayerTable';
import { LAYERS } from './network';
import { RECORDED_LABEL } from './recorded';
import { Stage } from './Stage';
import { StartButton } from './StartButton';
import { Still } from './Still';
import styles from './styles.module.css';

/** The lab's network with a picture in it, layer by layer; its numbers come when they are asked for. */
export function LivingNetwork(): ReactNode {
  const [shown, start, button] = useOnPress(async () => (await import('./Piece')).Piece);
  const { number } = useNumbers();
  const Piece = typeof shown === 'string' ? undefined : shown;
  const offer = (
    <>
      <StartButton shown={shown} onStart={start} button={button}>
        <Translate id="livingNetwork.start">Bring it to life</Translate>
      </StartButton>
      <p className={styles.offer}>
        <Translate id="livingNetwork.offer">
          Then each number can be asked how it was made, with any picture, and at seven moments of its
          training. It loads 1.2 MB; nothing leaves your device.
        </Translate>
      </p>
    </>
  );
  return (
    <Figure
      name="network"
      caption={
        <Translate id="livingNetwork.caption">
          What each layer of a network gives for one picture. Blue is above 0, orange below, and in each layer
          the number furthest from 0 has the full colour. Rows and columns count from 0; maps, and numbers in
          a row, from 1.
        </Translate>
      }
    >
      {Piece ? (
        <Piece still={<Still />} first={RECORDED_LABEL} />
      ) : (
        <Stage isPressed={shown === 'loading'} controls={offer}>
          <Still />
        </Stage>
      )}
      <LayerTable layers={LAYERS} total={number(network.parameters)} count={number} />
    </Figure>
  );
}
