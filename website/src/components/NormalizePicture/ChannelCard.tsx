import type { ReactNode } from 'react';
import Translate, { translate } from '@docusaurus/Translate';
import { fixed, ValueSlider } from '../ValueSlider';
import { normalize, rangeOf, toTensor, type Channel, type ChannelName } from './arithmetic';
import { nameOf } from './names';
import styles from './styles.module.css';

interface ChannelCardProps {
  readonly name: ChannelName;
  readonly channel: Channel;
  readonly onChange: (channel: Channel) => void;
}

/** One channel: its sliders, and the arithmetic of both transforms in numbers. */
export function ChannelCard({ name, channel, onChange }: ChannelCardProps): ReactNode {
  const { byte, mean, std } = channel;
  const value = toTensor(byte);
  const { lowest, highest } = rangeOf(channel);
  return (
    <fieldset className={styles.card} data-channel={name}>
      <legend className={styles.legend}>{nameOf(name)}</legend>
      <ValueSlider
        label={translate({ id: 'normalize.byte', message: 'value' })}
        value={byte}
        min={0}
        max={255}
        step={1}
        text={fixed(byte, 0)}
        onChange={(next) => onChange({ ...channel, byte: next })}
      />
      <ValueSlider
        label={translate({ id: 'normalize.mean', message: 'mean' })}
        value={mean}
        min={0}
        max={1}
        step={0.01}
        text={fixed(mean, 2)}
        onChange={(next) => onChange({ ...channel, mean: next })}
      />
      <ValueSlider
        label={translate({ id: 'normalize.std', message: 'std' })}
        value={std}
        // Not down to 0, for Normalize divides by it.
        min={0.1}
        max={1}
        step={0.01}
        text={fixed(std, 2)}
        onChange={(next) => onChange({ ...channel, std: next })}
      />
      <dl className={styles.worked}>
        <dt>ToTensor</dt>
        <dd>
          {fixed(byte, 0)} / 255 = <strong>{fixed(value, 3)}</strong>
        </dd>
        <dt>Normalize</dt>
        <dd>
          <span className={styles.term}>
            ({fixed(value, 3)} − {fixed(mean, 2)}) / {fixed(std, 2)}
          </span>{' '}
          <span className={styles.term}>
            = <strong>{fixed(normalize(value, channel), 3)}</strong>
          </span>
        </dd>
      </dl>
      <p className={styles.range}>
        <Translate
          id="normalize.range"
          values={{
            range: (
              <span className={styles.term}>
                [{fixed(lowest, 2)}, {fixed(highest, 2)}]
              </span>
            ),
          }}
        >
          {'[0, 255] becomes {range}.'}
        </Translate>
      </p>
    </fieldset>
  );
}
