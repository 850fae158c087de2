import type { ReactNode } from 'react';
import { translate } from '@docusaurus/Translate';
import moments from '@repo/docs/runs/moments.json';
import { useNumbers } from '../LineChart';
import { PlayerControls, type Player } from '../Player';
import styles from './styles.module.css';

/** Goes through the recorded training, moment by moment. */
export function MomentSlider({ player }: { readonly player: Player }): ReactNode {
  const { number, percent } = useNumbers();
  const { step, accuracy } = moments.moments[player.step] ?? { step: 0, accuracy: 0 };
  const label = translate(
    {
      id: 'livingNetwork.moment',
      message: 'After {step} of {steps} steps of training: {accuracy} of {count} other pictures right',
    },
    {
      step: number(step),
      steps: number(moments.moments.at(-1)?.step ?? 0),
      accuracy: percent(accuracy, 0),
      count: number(moments.testImages),
    },
  );
  return (
    <div className={styles.moments}>
      <PlayerControls player={player} label={label} />
      <p className={styles.words}>{label}</p>
    </div>
  );
}
