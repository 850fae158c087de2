import { useState, type ReactNode } from 'react';
import Translate, { translate } from '@docusaurus/Translate';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import network from '@generated/figures/default/network.json';
import { Figure } from '@site/src/components/Figure';
import { useKeptState } from '@site/src/kept';
import { wholeTo } from '@site/src/kept/guards';
import { LayerDrawing } from './LayerDrawing';
import { layersOf, stagesOf, type Layer } from './layers';
import { parametersOf, sentenceOf } from './sentences';
import styles from './styles.module.css';
import { LayerTable } from './LayerTable';

const LAYERS = layersOf(network);
const LAST = LAYERS.at(-1);
const STAGES = stagesOf(LAYERS);
const NO_LAYER = -1;

/** The lab's network, layer by layer, to scale. */
export function NetworkPicture(): ReactNode {
  const [pointed, setPointed] = useState<Layer>();
  const [chosen, setChosen] = useKeptState('network.layer', NO_LAYER, wholeTo(LAYERS.length - 1));
  const active = pointed ?? LAYERS[chosen];
  // Read out where a key or a press leads, and not all that a mouse passes.
  const [heard, setHeard] = useState<Layer>();
  const { currentLocale } = useDocusaurusContext().i18n;
  const count = (number: number): string => number.toLocaleString(currentLocale);
  const choose = (layer: Layer): void => {
    setPointed(layer);
    setChosen(LAYERS.indexOf(layer));
    setHeard(layer);
  };
  const textOf = (layer: Layer): string =>
    `${sentenceOf(layer, layer === LAST)} ${parametersOf(layer, count)}`;
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
                onClick={() => choose(layer)}
                onFocus={() => choose(layer)}
                onPointerMove={() => setPointed(layer)}
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
      <p aria-hidden={active !== undefined} className={styles.sentence}>
        {active ? (
          textOf(active)
        ) : (
          <Translate id="networkPicture.choose">
            Point at a layer, or choose it, to read what it does.
          </Translate>
        )}
      </p>
      <p role="status" className="lab-heard">
        {heard && textOf(heard)}
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
