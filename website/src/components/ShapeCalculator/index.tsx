import type { ReactNode } from 'react';
import Translate, { translate } from '@docusaurus/Translate';
import { Fields, NumberField, parseWhole } from '@site/src/components/Fields';
import { Figure } from '@site/src/components/Figure';
import { useKeptState } from '@site/src/kept';
import { isText, shaped } from '@site/src/kept/guards';
import { workOut, type Setting } from './arithmetic';
import styles from './styles.module.css';
import { Work } from './Work';

const NAMES = ['input', 'filter', 'padding', 'stride'] as const;
const START = { input: '32', filter: '5', padding: '0', stride: '1' };
const areTexts = shaped<typeof START>({ input: isText, filter: isText, padding: isText, stride: isText });
const FROM_ONE = { least: 1, most: 1000 };
const RANGES = { input: FROM_ONE, filter: FROM_ONE, padding: { least: 0, most: 100 }, stride: FROM_ONE };

/** The size that a convolution or a pooling leaves, worked out with the reader's own numbers. */
export function ShapeCalculator(): ReactNode {
  const [texts, setTexts] = useKeptState('shape-calculator', START, areTexts);
  const labels = {
    input: translate({ id: 'shapeCalculator.input', message: 'Input size (in)' }),
    filter: translate({ id: 'shapeCalculator.filter', message: 'Filter size' }),
    padding: translate({ id: 'shapeCalculator.padding', message: 'Padding' }),
    stride: translate({ id: 'shapeCalculator.stride', message: 'Stride' }),
  };
  const setting = settingOf(texts);
  const working = setting && workOut(setting);
  return (
    <Figure
      name="shape-calculator"
      caption={
        <Translate id="shapeCalculator.caption">
          Which size does a convolution or a pooling leave? Height and width follow the same formula, so one
          number stands for both. Set your own numbers.
        </Translate>
      }
    >
      <Fields label={translate({ id: 'shapeCalculator.fields', message: 'Numbers of the formula' })}>
        {NAMES.map((name) => (
          <NumberField
            key={name}
            label={labels[name]}
            text={texts[name]}
            range={RANGES[name]}
            onChange={(text) => setTexts({ ...texts, [name]: text })}
          />
        ))}
      </Fields>
      {setting && working && <Work setting={setting} working={working} />}
      <p role="status" className={styles.result}>
        {!setting && (
          <Translate id="shapeCalculator.incomplete">
            There is no result yet: one of the numbers above is missing or out of range.
          </Translate>
        )}
        {setting && !working && (
          <Translate
            id="shapeCalculator.tooLarge"
            values={{ filter: setting.filter, padded: setting.input + 2 * setting.padding }}
          >
            {
              'A filter of {filter} is larger than the input with its padding, {padded}. It fits nowhere, so there is no output. Take a smaller filter, or more padding.'
            }
          </Translate>
        )}
        {setting && working && (
          <Translate id="shapeCalculator.result" values={{ input: setting.input, output: working.output }}>
            {'An image of {input} × {input} becomes {output} × {output}.'}
          </Translate>
        )}
      </p>
    </Figure>
  );
}

function settingOf(texts: Record<keyof Setting, string>): Setting | undefined {
  const [input, filter, padding, stride] = NAMES.map((name) => parseWhole(texts[name], RANGES[name]));
  if (input === undefined || filter === undefined || padding === undefined || stride === undefined)
    return undefined;
  return { input, filter, padding, stride };
}
