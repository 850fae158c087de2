import type { ReactNode } from 'react';
import Translate, { translate } from '@docusaurus/Translate';
import { decimal, type Setting, type Working } from './arithmetic';
import styles from './styles.module.css';

interface WorkProps {
  readonly setting: Setting;
  readonly working: Working;
}

/** The formula with the reader's numbers, one step a line. */
export function Work({ setting, working }: WorkProps): ReactNode {
  const { input, filter, padding, stride } = setting;
  const { room, quotient, steps, output } = working;
  const lines: readonly (readonly [code: string, words: string])[] = [
    [
      `floor((${input} − ${filter} + 2 · ${padding}) / ${stride}) + 1`,
      translate({ id: 'shapeCalculator.insert', message: 'The formula with your numbers.' }),
    ],
    [
      `floor(${room} / ${stride}) + 1`,
      translate(
        {
          id: 'shapeCalculator.room',
          message: 'From its first position the filter can move {room} pixels: then it is at the end.',
        },
        { room },
      ),
    ],
    [
      `floor(${decimal(quotient)}) + 1`,
      translate(
        { id: 'shapeCalculator.divide', message: 'A step is {stride} long: {room} ÷ {stride} = {quotient}.' },
        { stride, room, quotient: decimal(quotient) },
      ),
    ],
    [`${steps} + 1`, rounding(working)],
    [
      String(output),
      translate(
        { id: 'shapeCalculator.add', message: 'The first position counts too: {steps} + 1 = {output}.' },
        { steps, output },
      ),
    ],
  ];
  return (
    <>
      <p className={styles.formula}>
        <code>
          <Translate id="shapeCalculator.formula">
            {'out = floor((in − filter + 2 · padding) / stride) + 1'}
          </Translate>
        </code>
      </p>
      <ol className={styles.lines}>
        {lines.map(([code, words]) => (
          <li key={code} className={styles.line}>
            <code className={styles.code}>= {code}</code>
            <span>{words}</span>
          </li>
        ))}
      </ol>
    </>
  );
}

function rounding({ quotient, steps, left }: Working): string {
  if (left === 0)
    return translate({
      id: 'shapeCalculator.divides',
      message: 'It divides without a remainder: floor has nothing to round.',
    });
  return translate(
    {
      id: 'shapeCalculator.rounded',
      message:
        'It does not divide, so floor rounds down: {quotient} becomes {steps}. Rows and columns left over behind its last position: {left}.',
    },
    { quotient: decimal(quotient), steps, left },
  );
}
