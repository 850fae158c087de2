import { useMemo, type ReactNode } from 'react';
import Translate, { translate } from '@docusaurus/Translate';
import { useKeptState } from '@site/src/kept';
import { someOf } from '@site/src/kept/guards';
import { Figure } from '../Figure';
import { PlayerControls, usePlayer } from '../Player';
import { LandscapeMap } from './LandscapeMap';
import { LossChart } from './LossChart';
import { Presets } from './Presets';
import { isSettings, OPTIMIZER_NAMES, presetOf, type Settings } from './settings';
import { SettingsPanel } from './SettingsPanel';
import { StepTable } from './StepTable';
import styles from './styles.module.css';
import { Verdicts } from './Verdicts';
import { STEPS, walkOf } from './walk';

const FIRST = presetOf('valley', 'right');

/** A loss of two weights seen from above, and optimizers on their way down. */
export function LandscapePicture(): ReactNode {
  const [settings, setSettings] = useKeptState('landscape.settings', FIRST, isSettings);
  const [shown, setShown] = useKeptState('landscape.shown', OPTIMIZER_NAMES, someOf(OPTIMIZER_NAMES));
  const player = usePlayer('landscape', STEPS + 1, { milliseconds: 150, start: STEPS });
  const { step, playing } = player;
  const walks = useMemo(
    () => shown.map((optimizer) => ({ optimizer, walk: walkOf(optimizer, settings) })),
    [shown, settings],
  );
  const showWhole = (preset: Settings): void => {
    setSettings(preset);
    player.goTo(STEPS);
  };
  return (
    <Figure
      name="landscape"
      caption={
        <Translate id="landscape.caption">
          The loss of two weights, seen from above: the darker, the lower. A line joins places of the same
          loss, and the slanted number on it is that loss. Each mark on a path is one step.
        </Translate>
      }
    >
      <Presets settings={settings} onSettings={showWhole} />
      <div className={styles.columns}>
        <div className={styles.picture}>
          <LandscapeMap
            surface={settings.surface}
            walks={walks}
            step={step}
            onStart={(start) => setSettings({ ...settings, start })}
          />
          <PlayerControls
            player={player}
            label={translate(
              { id: 'landscape.step', message: 'step {step} of {steps}' },
              { step, steps: STEPS },
            )}
          />
          <Verdicts walks={walks} step={step} settings={settings} playing={playing} />
        </div>
        <SettingsPanel settings={settings} onSettings={setSettings} shown={shown} onShown={setShown} />
        <div className={styles.losses}>
          <p className={styles.chartTitle}>
            <Translate id="landscape.chart.title">
              Loss, step by step (each line up is a hundred times more)
            </Translate>
          </p>
          <LossChart walks={walks} step={step} />
        </div>
      </div>
      <StepTable walks={walks} step={step} />
    </Figure>
  );
}
