import type { ReactNode } from 'react';
import { translate } from '@docusaurus/Translate';
import styles from './styles.module.css';
import { useReducedMotion, type Player } from './usePlayer';

export { usePlayer, useReducedMotion, type Player } from './usePlayer';

interface PlayerControlsProps {
  readonly player: Player;
  /** What one step is, for the slider: "position 3 of 16". */
  readonly label: string;
}

/** Play or pause, one step back or on, and a slider. With reduced motion there is no play, only steps. */
export function PlayerControls({ player, label }: PlayerControlsProps): ReactNode {
  const { step, count, playing, play, pause, goTo } = player;
  const still = useReducedMotion();
  return (
    <div className={styles.controls}>
      {!still && (
        <button type="button" className="button button--primary button--sm" onClick={playing ? pause : play}>
          {playing
            ? translate({ id: 'player.pause', message: 'Pause' })
            : translate({ id: 'player.play', message: 'Play' })}
        </button>
      )}
      <button
        type="button"
        className="button button--secondary button--sm"
        disabled={step === 0}
        onClick={() => goTo(step - 1)}
      >
        {translate({ id: 'player.back', message: 'Step back' })}
      </button>
      <button
        type="button"
        className="button button--secondary button--sm"
        disabled={step === count - 1}
        onClick={() => goTo(step + 1)}
      >
        {translate({ id: 'player.on', message: 'Step' })}
      </button>
      <input
        type="range"
        min={0}
        max={count - 1}
        value={step}
        aria-label={label}
        aria-valuetext={label}
        onChange={({ target }) => goTo(Number(target.value))}
        className={styles.slider}
      />
    </div>
  );
}
