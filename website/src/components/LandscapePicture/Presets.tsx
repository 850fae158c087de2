import { useId, type ReactNode } from 'react';
import Translate, { translate } from '@docusaurus/Translate';
import { PresetButton } from '../PresetButton';
import { PRESET_NAMES, presetOf, sameSettings, type Settings } from './settings';
import styles from './styles.module.css';
import { SURFACE_NAMES } from './surfaces';
import { presetText, surfaceText } from './texts';

interface PresetsProps {
  readonly settings: Settings;
  readonly onSettings: (settings: Settings) => void;
}

/** A landscape to choose, and three learning rates to begin with. */
export function Presets({ settings, onSettings }: PresetsProps): ReactNode {
  const id = useId();
  return (
    <div className={styles.presets}>
      <label htmlFor={id}>
        <Translate id="landscape.surface">Landscape</Translate>
      </label>
      <select
        id={id}
        value={settings.surface}
        onChange={({ target }) => {
          const surface = SURFACE_NAMES.find((name) => name === target.value);
          if (surface) onSettings(presetOf(surface, 'right'));
        }}
        className={styles.input}
      >
        {SURFACE_NAMES.map((name) => (
          <option key={name} value={name}>
            {surfaceText(name)}
          </option>
        ))}
      </select>
      <div
        role="group"
        aria-label={translate({ id: 'landscape.presets', message: 'Learning rate' })}
        className={styles.presets}
      >
        <span aria-hidden="true">
          <Translate id="landscape.presets">Learning rate</Translate>
        </span>
        {PRESET_NAMES.map((name) => {
          const preset = presetOf(settings.surface, name);
          return (
            <PresetButton
              key={name}
              pressed={sameSettings(settings, preset)}
              onPress={() => onSettings(preset)}
            >
              {presetText(name)}
            </PresetButton>
          );
        })}
      </div>
    </div>
  );
}
