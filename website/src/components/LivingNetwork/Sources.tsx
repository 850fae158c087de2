import type { ReactNode } from 'react';
import { translate } from '@docusaurus/Translate';
import { PresetButton } from '../PresetButton';
import styles from './styles.module.css';

export type Source = 'moments' | 'recorded' | 'trained';

interface SourcesProps {
  readonly source: Source;
  /** Whether this page has trained one. */
  readonly isTrained: boolean;
  /** Which of those that come with the site are there already, or on their way. */
  readonly loaded: Readonly<Record<'moments' | 'recorded', boolean>>;
  readonly onChoose: (source: Source) => void;
}

/** Which network is looked into. */
export function Sources({ source, isTrained, loaded, onChoose }: SourcesProps): ReactNode {
  const texts: Readonly<Record<Source, string>> = {
    trained: translate({ id: 'livingNetwork.trained', message: 'The one trained here' }),
    moments: loaded.moments
      ? translate({ id: 'livingNetwork.shapes', message: 'One of Shapes, while it learned' })
      : translate({
          id: 'livingNetwork.loadShapes',
          message: 'One of Shapes, while it learned (loads 0.9 MB)',
        }),
    recorded: loaded.recorded
      ? translate({ id: 'livingNetwork.cifar10', message: 'One of CIFAR-10' })
      : translate({ id: 'livingNetwork.loadCifar10', message: 'One of CIFAR-10 (loads 0.25 MB)' }),
  };
  const offered: readonly Source[] = isTrained ? ['trained', 'moments', 'recorded'] : ['moments', 'recorded'];
  return (
    <div
      role="group"
      aria-label={translate({ id: 'livingNetwork.which', message: 'Which network is looked into' })}
      className={styles.row}
    >
      {offered.map((one) => (
        <PresetButton key={one} pressed={one === source} onPress={() => onChoose(one)}>
          {texts[one]}
        </PresetButton>
      ))}
    </div>
  );
}
