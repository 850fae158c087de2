import { useRef, type ReactNode } from 'react';
import Translate, { translate } from '@docusaurus/Translate';
import { Fields, NumberField, parseWhole, SelectField } from '@site/src/components/Fields';
import { Figure } from '@site/src/components/Figure';
import { useKeptState } from '@site/src/kept';
import { isText, oneOf, shaped } from '@site/src/kept/guards';
import { Chain } from './Chain';
import { chainOf, START, type Setting } from './sizes';
import styles from './styles.module.css';

const FILTERS = [3, 5, 7];
const CHANNELS = [8, 16, 24, 32, 64];
const FC1_RANGE = { least: 1, most: 9999 };

const isSetting = shaped<Setting>({
  conv1: oneOf(FILTERS),
  conv2: oneOf(FILTERS),
  channels: oneOf(CHANNELS),
});

/** The sizes of the lab's network, from 32 to 400, and what has to follow when one of them changes. */
export function ShapeChain(): ReactNode {
  const [setting, setSetting] = useKeptState('shape-chain.setting', START, isSetting);
  const [text, setText] = useKeptState('shape-chain.fc1', '400', isText);
  const field = useRef<HTMLInputElement>(null);
  const fc1 = parseWhole(text, FC1_RANGE);
  const { blocks, last, features } = chainOf(setting);
  const correct = (): void => {
    setText(String(features));
    // The button goes away, and the focus with it.
    field.current?.focus();
  };
  return (
    <Figure
      name="shape-chain"
      caption={
        <Translate id="shapeChain.caption">
          Each block is a layer with the shape that it gives; N is the number of images in a batch. Change a
          filter or the channels: all sizes behind it follow, except the first number of fc1. That one is
          written by hand.
        </Translate>
      }
    >
      <Fields label={translate({ id: 'shapeChain.fields', message: 'Settings of the network' })}>
        <SelectField
          label={translate({ id: 'shapeChain.conv1', message: 'Filter size of conv1' })}
          value={setting.conv1}
          choices={FILTERS}
          onChange={(conv1) => setSetting({ ...setting, conv1 })}
        />
        <SelectField
          label={translate({ id: 'shapeChain.conv2', message: 'Filter size of conv2' })}
          value={setting.conv2}
          choices={FILTERS}
          onChange={(conv2) => setSetting({ ...setting, conv2 })}
        />
        <SelectField
          label={translate({ id: 'shapeChain.channels', message: 'Channels of conv2' })}
          value={setting.channels}
          choices={CHANNELS}
          onChange={(channels) => setSetting({ ...setting, channels })}
        />
        <NumberField
          label={translate({ id: 'shapeChain.fc1', message: 'First number of fc1' })}
          text={text}
          range={FC1_RANGE}
          onChange={setText}
          input={field}
        />
      </Fields>
      <Chain blocks={blocks} features={features} fc1={fc1} />
      <div className={styles.message} data-wrong={fc1 !== features || undefined}>
        <p role="status">
          <Verdict size={last.size} channels={last.channels} features={features} fc1={fc1} />
        </p>
        <button type="button" className="button button--primary button--sm" onClick={correct}>
          <Translate id="shapeChain.correct">Put it right</Translate>
        </button>
      </div>
    </Figure>
  );
}

interface VerdictProps {
  readonly size: number;
  readonly channels: number;
  readonly features: number;
  readonly fc1: number | undefined;
}

function Verdict({ size, channels, features, fc1 }: VerdictProps): ReactNode {
  const product = `${size} × ${size} × ${channels}`;
  if (fc1 === undefined)
    return (
      <Translate id="shapeChain.missing" values={{ product, features }}>
        {'fc1 needs a number: {product} = {features} numbers come out of flatten for each image.'}
      </Translate>
    );
  if (fc1 === features)
    return (
      <Translate id="shapeChain.fits" values={{ product, features }}>
        {
          'fc1 fits: {product} = {features} numbers come out of flatten for each image, and fc1 takes {features}.'
        }
      </Translate>
    );
  return (
    <Translate id="shapeChain.wrong" values={{ product, features, fc1 }}>
      {
        'fc1 does not fit: it takes {fc1} numbers for each image, but flatten gives {features}. They come from the last pooling: height × width × channels = {product} = {features}.'
      }
    </Translate>
  );
}
