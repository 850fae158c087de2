import { useMemo, type CSSProperties, type ReactNode } from 'react';
import Translate, { translate } from '@docusaurus/Translate';
import { filterOf, pairAt } from './closeUp';
import type { CloseUpProps } from './closeUpProps';
import { painted } from './colours';
import { FeatureMap } from './FeatureMap';
import { filterSize } from './layers';
import { LAYERS } from './network';
import { mostOf } from './sheets';
import styles from './styles.module.css';
import { numberText } from './words';

/** All filters of a convolution as small pictures: a row of squares each, one for each map that it looks at. */
export function Filters({ inside: { parameters }, at }: CloseUpProps): ReactNode {
  const { layer } = pairAt(LAYERS, at);
  const weights = parameters[`${layer.name}.weight`];
  const most = useMemo(() => mostOf(weights ?? []), [weights]);
  const pictures = useMemo(
    () =>
      Array.from({ length: layer.output[2] ?? 1 }, (_, which) =>
        filterOf(layer, { parameters }, which).map((grid) => painted(grid.flat(), most)),
      ),
    [layer, parameters, most],
  );
  const channels = layer.input[2] ?? 1;
  const size = filterSize(layer);
  return (
    <div>
      <p className={styles.title}>
        <Translate id="livingNetwork.filters" values={{ name: layer.name, most: numberText(most), channels }}>
          {'The filters of {name}, {channels} squares each; full colour is a weight of ±{most}'}
        </Translate>
      </p>
      <ol
        className={styles.filters}
        // The cast: React's types know no custom properties.
        style={{ '--filter': channels > 3 ? '8.5rem' : '5.6rem' } as CSSProperties}
      >
        {pictures.map((squares, which) => (
          <li
            key={which}
            data-chosen={which === at.channel}
            aria-label={translate(
              { id: 'livingNetwork.filterNumber', message: 'Filter {number}' },
              { number: which + 1 },
            )}
            style={{ gridTemplateColumns: `1.5rem repeat(${channels}, 1fr)` }}
          >
            <span>{which + 1}</span>
            {squares.map((pixels, i) => (
              <FeatureMap key={i} pixels={pixels} rows={size} columns={size} frames={[]} />
            ))}
          </li>
        ))}
      </ol>
    </div>
  );
}
