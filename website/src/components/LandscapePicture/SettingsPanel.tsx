import { useMemo, type ReactNode } from 'react';
import Translate, { translate } from '@docusaurus/Translate';
import { REACH } from './map';
import { MomentumSlider } from './MomentumSlider';
import { OptimizerChoice } from './OptimizerChoice';
import { RateSlider } from './RateSlider';
import { RegionKey } from './RegionKey';
import { spansOf } from './regions';
import type { OptimizerName, Settings } from './settings';
import { StartField } from './StartField';
import styles from './styles.module.css';

interface SettingsPanelProps {
  readonly settings: Settings;
  readonly onSettings: (settings: Settings) => void;
  readonly shown: readonly OptimizerName[];
  readonly onShown: (shown: readonly OptimizerName[]) => void;
}

export function SettingsPanel({ settings, onSettings, shown, onShown }: SettingsPanelProps): ReactNode {
  const [x, y] = settings.start;
  const bands = useMemo(
    () => shown.map((optimizer) => ({ optimizer, spans: spansOf(optimizer, settings) })),
    [shown, settings],
  );
  return (
    <div className={styles.settings}>
      <OptimizerChoice shown={shown} onShown={onShown} />
      <RateSlider
        label={translate({ id: 'landscape.rate.sgd', message: 'Learning rate of SGD' })}
        rate={settings.sgdRate}
        onRate={(sgdRate) => onSettings({ ...settings, sgdRate })}
        bands={bands.filter(({ optimizer }) => optimizer !== 'adam')}
      />
      <RateSlider
        label={translate({ id: 'landscape.rate.adam', message: 'Learning rate of Adam' })}
        rate={settings.adamRate}
        onRate={(adamRate) => onSettings({ ...settings, adamRate })}
        bands={bands.filter(({ optimizer }) => optimizer === 'adam')}
      />
      <RegionKey />
      <MomentumSlider
        momentum={settings.momentum}
        onMomentum={(momentum) => onSettings({ ...settings, momentum })}
      />
      <fieldset className={styles.start}>
        <legend className={styles.legend}>
          <Translate id="landscape.start">Start (or click on the map)</Translate>
        </legend>
        <StartField
          label={translate({ id: 'landscape.start.x', message: 'first weight →' })}
          value={x}
          reach={REACH[0]}
          onValue={(value) => onSettings({ ...settings, start: [value, y] })}
        />
        <StartField
          label={translate({ id: 'landscape.start.y', message: 'second weight ↑' })}
          value={y}
          reach={REACH[1]}
          onValue={(value) => onSettings({ ...settings, start: [x, value] })}
        />
      </fieldset>
    </div>
  );
}
