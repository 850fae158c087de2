import type { ReactNode } from 'react';
import Translate, { translate } from '@docusaurus/Translate';
import { useKeptState } from '@site/src/kept';
import { Figure } from '../Figure';
import { PresetButton } from '../PresetButton';
import {
  CHANNELS,
  HALVES,
  hasStatistics,
  isPixel,
  OF_CIFAR10,
  withStatistics,
  type Pixel,
} from './arithmetic';
import { ChannelCard } from './ChannelCard';
import { NumberLines } from './NumberLines';
import { OverAllImages } from './OverAllImages';
import styles from './styles.module.css';

const FIRST: Pixel = {
  red: { byte: 230, mean: 0.5, std: 0.5 },
  green: { byte: 140, mean: 0.5, std: 0.5 },
  blue: { byte: 51, mean: 0.5, std: 0.5 },
};

/** What ToTensor and Normalize make of one pixel. */
export function NormalizePicture(): ReactNode {
  const [pixel, setPixel] = useKeptState('normalize.pixel', FIRST, isPixel);
  return (
    <Figure
      name="normalize"
      caption={
        <Translate id="normalize.caption">
          {
            'One pixel on its way into the network. ToTensor divides each channel by 255. Normalize subtracts a mean and divides by a deviation (std). Each channel can have its own.'
          }
        </Translate>
      }
    >
      <div className={styles.buttons}>
        <Patch pixel={pixel} />
        <PresetButton
          pressed={hasStatistics(pixel, HALVES)}
          onPress={() => setPixel(withStatistics(pixel, HALVES))}
        >
          <Translate id="normalize.useHalves">Mean 0.5, std 0.5</Translate>
        </PresetButton>
        <PresetButton
          pressed={hasStatistics(pixel, OF_CIFAR10)}
          onPress={() => setPixel(withStatistics(pixel, OF_CIFAR10))}
        >
          <Translate id="normalize.useCifar10">CIFAR-10’s own mean and std</Translate>
        </PresetButton>
      </div>
      <div className={styles.cards}>
        {CHANNELS.map((name) => (
          <ChannelCard
            key={name}
            name={name}
            channel={pixel[name]}
            onChange={(channel) => setPixel({ ...pixel, [name]: channel })}
          />
        ))}
      </div>
      <div className={styles.results}>
        <NumberLines pixel={pixel} />
        <OverAllImages pixel={pixel} />
      </div>
    </Figure>
  );
}

/** The pixel, so large that its colour can be seen. */
function Patch({ pixel: { red, green, blue } }: { readonly pixel: Pixel }): ReactNode {
  return (
    <svg
      className={styles.patch}
      viewBox="0 0 48 48"
      role="img"
      aria-label={translate(
        { id: 'normalize.patch', message: 'The colour of red {red}, green {green}, blue {blue}' },
        { red: red.byte, green: green.byte, blue: blue.byte },
      )}
    >
      <rect width="48" height="48" fill={`rgb(${red.byte} ${green.byte} ${blue.byte})`} />
    </svg>
  );
}
