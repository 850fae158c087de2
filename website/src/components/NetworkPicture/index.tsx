import { useState, type ReactNode } from 'react';
import Translate, { translate } from '@docusaurus/Translate';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import network from '@generated/figures/default/network.json';
import { Figure } from '@site/src/components/Figure';
import { LayerDrawing } from './LayerDrawing';
import { layersOf, stagesOf, type Layer } from './layers';
import { parametersOf, sentenceOf } from './sentences';
import styles from './styles.module.css';
import { LayerTable } from './LayerTable';

const LAYERS = layersOf(network);
const LAST = LAYERS.at(-1);
const STAGES = stagesOf(LAYERS);

/** The lab's network, layer by layer, to scale. */
export function NetworkPicture(): ReactNode {
  const [active, setActive] = useState<Layer>();
  const { currentLocale } = useDocusaurusContext().i18n;
  const count = (number: number): string => number.toLocaleString(currentLocale);
  return (
    <Figure
      name="network"
      caption={
        <Translate id="networkPicture.caption">
          What each layer gives for one image: a sheet for each channel, as high and wide as it has pixels;
          from flatten on a bar, as high as it has numbers. N is the number of images in a batch.
        </Translate>
      }
    >
      {STAGES.map((layers, stage) => (
        <ol
          key={stage}
          className={styles.row}
          aria-label={translate(
            { id: 'networkPicture.stage', message: 'Layers, part {part} of {parts}' },
            { part: stage + 1, parts: STAGES.length },
          )}
        >
          {layers.map((layer, index) => (
            <li key={index} className={styles.item}>
              <button
                type="button"
                className={styles.layer}
                aria-pressed={layer === active}
                onClick={() => setActive(layer)}
                onFocus={() => setActive(layer)}
                onPointerMove={() => setActive(layer)}
              >
                <LayerDrawing layer={layer} />
                <span className={styles.name}>{layer.name}</span>
                <span className={styles.shape}>{`[N, ${layer.output.join(', ')}]`}</span>
                <span>
                  <Translate
                    id="networkPicture.layerParameters"
                    values={{ parameters: count(layer.parameters) }}
                  >
                    {'{parameters} parameters'}
                  </Translate>
                </span>
              </button>
            </li>
          ))}
        </ol>
      ))}
      <p role="status" className={styles.sentence}>
        {active ? (
          `${sentenceOf(active, active === LAST)} ${parametersOf(active, count)}`
        ) : (
          <Translate id="networkPicture.choose">
            Point at a layer, or choose it, to read what it does.
          </Translate>
        )}
      </p>
      <p className={styles.total}>
        <Translate id="networkPicture.all" values={{ parameters: count(network.parameters) }}>
          {'{parameters} parameters in all.'}
        </Translate>
      </p>
      <LayerTable layers={LAYERS} total={count(network.parameters)} count={count} />
    </Figure>
  );
}
