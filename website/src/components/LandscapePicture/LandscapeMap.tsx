import type { MouseEvent, ReactNode } from 'react';
import { translate } from '@docusaurus/Translate';
import { Ground, LevelPoints } from './Ground';
import { HEIGHT, pathOnPicture, weightsAt, WIDTH } from './map';
import { shortPosition } from './numbers';
import { Path } from './Path';
import type { OptimizerName } from './settings';
import styles from './styles.module.css';
import type { Position, SurfaceName } from './surfaces';
import { optimizerText, surfaceText } from './texts';
import type { Walk } from './walk';

export interface ShownWalk {
  readonly optimizer: OptimizerName;
  readonly walk: Walk;
}

interface LandscapeMapProps {
  readonly surface: SurfaceName;
  readonly walks: readonly ShownWalk[];
  readonly step: number;
  /** A click chooses a start; the number fields beside the map do so without a mouse. */
  readonly onStart: (start: Position) => void;
}

export function LandscapeMap({ surface, walks, step, onStart }: LandscapeMapProps): ReactNode {
  const chooseStart = ({ currentTarget, clientX, clientY }: MouseEvent<SVGSVGElement>): void => {
    const { left, top, width, height } = currentTarget.getBoundingClientRect();
    onStart(weightsAt((clientX - left) / width, (clientY - top) / height));
  };
  return (
    <svg
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={mapText({ surface, walks, step })}
      className={styles.map}
      onClick={chooseStart}
    >
      <Ground name={surface} />
      {walks.map(({ optimizer, walk }) => (
        <Path
          key={optimizer}
          optimizer={optimizer}
          corners={pathOnPicture(walk.slice(0, step + 1).map(({ position }) => position))}
          markEvery={1}
        />
      ))}
      <LevelPoints name={surface} />
    </svg>
  );
}

function mapText({ surface, walks, step }: Pick<LandscapeMapProps, 'surface' | 'walks' | 'step'>): string {
  const places = walks.map(
    ({ optimizer, walk }) =>
      `${optimizerText(optimizer)} ${shortPosition(walk[step]?.position ?? [NaN, NaN])}`,
  );
  return translate(
    {
      id: 'landscape.map',
      message: 'Map of the loss over two weights: {surface}. After step {step}: {places}.',
    },
    { surface: surfaceText(surface), step, places: places.join(', ') },
  );
}
