import type { ReactNode } from 'react';
import Translate, { translate } from '@docusaurus/Translate';
import record from '@repo/docs/runs/symptoms.json';
import { CodeBox } from '../CodeBox';

/** What the records call the runs. */
const names = (): Readonly<Record<string, string>> => ({
  none: translate({ id: 'symptoms.none', message: 'Without a mistake' }),
  'no zeroGrad': translate({ id: 'symptoms.zeroGrad', message: 'no zeroGrad' }),
  bytes: translate({ id: 'symptoms.bytes', message: 'bytes' }),
  'softmax twice': translate({ id: 'symptoms.softmax', message: 'softmax twice' }),
  'wrong labels': translate({ id: 'symptoms.labels', message: 'wrong labels' }),
  sorted: translate({ id: 'symptoms.sorted', message: 'sorted' }),
  zeros: translate({ id: 'symptoms.zeros', message: 'zeros' }),
});

/** The usual mistakes: what each changes in lesson 7, and what the program then printed. */
export function Symptoms(): ReactNode {
  return record.runs.map(({ name, changes, printed }) => (
    <details key={name}>
      <summary>{names()[name] ?? name}</summary>
      {changes.map(({ from, to }) => (
        <div key={from}>
          <p>
            <Translate id="symptoms.from">This</Translate>
          </p>
          <CodeBox>
            <code>{from.trim()}</code>
          </CodeBox>
          <p>
            {to.trim() === '' ? (
              <Translate id="symptoms.left-out">is left out.</Translate>
            ) : (
              <Translate id="symptoms.to">becomes</Translate>
            )}
          </p>
          {to.trim() !== '' && (
            <CodeBox>
              <code>{to.trim()}</code>
            </CodeBox>
          )}
        </div>
      ))}
      <p>
        <Translate id="symptoms.printed">and the program prints:</Translate>
      </p>
      <CodeBox>
        <code>{printed.join('\n')}</code>
      </CodeBox>
    </details>
  ));
}
