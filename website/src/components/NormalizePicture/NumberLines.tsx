import type { ReactNode } from 'react';
import { translate } from '@docusaurus/Translate';
import { fixed } from '../ValueSlider';
import { CHANNELS, normalize, rangeOf, reachOf, toTensor, type Pixel } from './arithmetic';
import { nameOf } from './names';
import styles from './styles.module.css';

const WIDTH = 360;
const LEFT = 26;
const RIGHT = 20;
const LANE = 15;
const LINE_HEIGHT = 92;

interface Lane {
  readonly value: number;
  readonly lowest: number;
  readonly highest: number;
}

interface NumberLineProps {
  readonly title: string;
  readonly from: number;
  readonly to: number;
  readonly ticks: readonly number[];
  /** Of red, green and blue. */
  readonly lanes: readonly Lane[];
  readonly top: number;
}

/** One axis, with a lane for each channel: the bar is where 0 to 255 lie, the marker where the value lies. */
function NumberLine({ title, from, to, ticks, lanes, top }: NumberLineProps): ReactNode {
  const across = (value: number): number => LEFT + ((value - from) / (to - from)) * (WIDTH - LEFT - RIGHT);
  const bottom = 20 + CHANNELS.length * LANE;
  return (
    <g transform={`translate(0 ${top})`}>
      <text className={styles.title} x={LEFT} y={12}>
        {title}
      </text>
      <line className={styles.axis} x1={across(from)} x2={across(to)} y1={bottom} y2={bottom} />
      {ticks.map((tick) => (
        <g key={tick}>
          <line className={styles.axis} x1={across(tick)} x2={across(tick)} y1={20} y2={bottom + 4} />
          <text className={styles.tick} x={across(tick)} y={bottom + 16} textAnchor="middle">
            {fixed(tick, Number.isInteger(tick) ? 0 : 1)}
          </text>
        </g>
      ))}
      {lanes.map(({ value, lowest, highest }, i) => {
        const channel = CHANNELS[i];
        const y = 20 + (i + 0.5) * LANE;
        return (
          channel !== undefined && (
            <g key={channel} data-channel={channel}>
              <text className={styles.letter} x={LEFT - 8} y={y + 4} textAnchor="end">
                {nameOf(channel).charAt(0)}
              </text>
              <line className={styles.bar} x1={across(lowest)} x2={across(highest)} y1={y} y2={y} />
              <circle className={styles.marker} cx={across(value)} cy={y} r={5} />
            </g>
          )
        );
      })}
    </g>
  );
}

/** The three number lines of a pixel: as it is stored, after ToTensor, after Normalize. */
export function NumberLines({ pixel }: { readonly pixel: Pixel }): ReactNode {
  const reach = reachOf(pixel);
  const channels = CHANNELS.map((name) => pixel[name]);
  const steps = CHANNELS.map((name) => {
    const value = toTensor(pixel[name].byte);
    return [
      nameOf(name),
      fixed(pixel[name].byte, 0),
      '→',
      fixed(value, 3),
      '→',
      fixed(normalize(value, pixel[name]), 3),
    ];
  });
  return (
    <svg
      className={styles.lines}
      viewBox={`0 0 ${WIDTH} ${3 * LINE_HEIGHT}`}
      role="img"
      aria-label={translate(
        {
          id: 'normalize.lines',
          message: 'Three number lines: stored, after ToTensor, after Normalize. {steps}.',
        },
        { steps: steps.map((step) => step.join(' ')).join('; ') },
      )}
    >
      <NumberLine
        title={translate({ id: 'normalize.stored', message: 'stored: 0 to 255' })}
        from={0}
        to={255}
        ticks={[0, 255]}
        lanes={channels.map(({ byte }) => ({ value: byte, lowest: 0, highest: 255 }))}
        top={0}
      />
      <NumberLine
        title={translate({ id: 'normalize.afterToTensor', message: 'after ToTensor: 0 to 1' })}
        from={0}
        to={1}
        ticks={[0, 0.5, 1]}
        lanes={channels.map(({ byte }) => ({ value: toTensor(byte), lowest: 0, highest: 1 }))}
        top={LINE_HEIGHT}
      />
      <NumberLine
        title={translate({ id: 'normalize.afterNormalize', message: 'after Normalize' })}
        from={-reach}
        to={reach}
        ticks={[-reach, 0, reach]}
        lanes={channels.map((channel) => ({
          value: normalize(toTensor(channel.byte), channel),
          ...rangeOf(channel),
        }))}
        top={2 * LINE_HEIGHT}
      />
    </svg>
  );
}
