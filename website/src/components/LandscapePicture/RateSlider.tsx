import { useId, type ReactNode } from 'react';
import { RateBand, type Band } from './RateBand';
import { RATES, rateAt } from './rates';
import styles from './styles.module.css';
import { optimizerText, regionText } from './texts';

interface RateSliderProps {
  readonly label: string;
  /** One of `RATES`. */
  readonly rate: number;
  readonly onRate: (rate: number) => void;
  /** Of the optimizers that walk with this learning rate. */
  readonly bands: readonly Band[];
}

/** A learning rate on a logarithmic scale, and below it what each choice would lead to. */
export function RateSlider({ label, rate, onRate, bands }: RateSliderProps): ReactNode {
  const id = useId();
  const place = RATES.indexOf(rate);
  const here = bands.flatMap(({ optimizer, spans }) => {
    const span = spans.find(({ from, to }) => from <= place && place <= to);
    return span ? [`${optimizerText(optimizer)}: ${regionText(span.region)}`] : [];
  });
  return (
    <div className={styles.setting}>
      <div className={styles.settingLabel}>
        <label htmlFor={id}>{label}</label>
        <span aria-hidden="true">{rate}</span>
      </div>
      <input
        id={id}
        type="range"
        min={0}
        max={RATES.length - 1}
        value={place}
        aria-valuetext={[rate, ...here].join('; ')}
        onChange={({ target }) => onRate(rateAt(Number(target.value)))}
        className={styles.slider}
      />
      {bands.map((band) => (
        <RateBand key={band.optimizer} {...band} place={place} />
      ))}
    </div>
  );
}
