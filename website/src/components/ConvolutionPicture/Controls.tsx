import { useId, type ReactNode } from 'react';
import { translate } from '@docusaurus/Translate';
import { Select } from '../SlidingWindow';
import { FILTER_SIZES, INPUT_SIZES, PADDINGS, STRIDES, type Options } from './arithmetic';
import styles from './styles.module.css';

interface ControlsProps {
  readonly options: Options;
  readonly onChange: (options: Options) => void;
}

/** What a reader can try: channels and sizes. */
export function Controls({ options, onChange }: ControlsProps): ReactNode {
  const set = (changed: Partial<Options>): void => onChange({ ...options, ...changed });
  return (
    <div className={styles.options}>
      <Channels channels={options.channels} onChange={(channels) => set({ channels })} />
      <Select
        label={translate({ id: 'convolution.inputSize', message: 'Input' })}
        value={options.inputSize}
        options={INPUT_SIZES}
        textOf={(size) => `${size} × ${size}`}
        onChange={(inputSize) => set({ inputSize })}
      />
      <Select
        label={translate({ id: 'convolution.filterSize', message: 'Filter (rows × columns)' })}
        value={options.filterSize}
        options={FILTER_SIZES}
        textOf={([height, width]) => `${height} × ${width}`}
        onChange={(filterSize) => set({ filterSize })}
      />
      <Select
        label={translate({ id: 'convolution.stride', message: 'Stride' })}
        value={options.stride}
        options={STRIDES}
        textOf={String}
        onChange={(stride) => set({ stride })}
      />
      <Select
        label={translate({ id: 'convolution.padding', message: 'Padding' })}
        value={options.padding}
        options={PADDINGS}
        textOf={String}
        onChange={(padding) => set({ padding })}
      />
    </div>
  );
}

interface ChannelsProps {
  readonly channels: Options['channels'];
  readonly onChange: (channels: Options['channels']) => void;
}

/** A beginner starts with one. */
function Channels({ channels, onChange }: ChannelsProps): ReactNode {
  const name = useId();
  return (
    <fieldset className={styles.channels}>
      <legend className={styles.legend}>
        {translate({ id: 'convolution.channels', message: 'Channels of the input' })}
      </legend>
      <label>
        <input type="radio" name={name} checked={channels === 1} onChange={() => onChange(1)} />{' '}
        {translate({ id: 'convolution.channels.one', message: 'One channel' })}
      </label>
      <label>
        <input type="radio" name={name} checked={channels === 3} onChange={() => onChange(3)} />{' '}
        {translate({ id: 'convolution.channels.three', message: 'Three channels' })}
      </label>
    </fieldset>
  );
}
