import { useState, type ReactNode } from 'react';
import Translate, { translate } from '@docusaurus/Translate';
import type { ShownWalk } from './LandscapeMap';
import { short, shortPosition } from './numbers';
import styles from './styles.module.css';
import { optimizerText } from './texts';
import { STEPS } from './walk';

interface StepTableProps {
  readonly walks: readonly ShownWalk[];
  readonly step: number;
}

/** All numbers of the walks. They are many, and on the page only once somebody asks for them. */
export function StepTable({ walks, step }: StepTableProps): ReactNode {
  const [open, setOpen] = useState(false);
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)} className={styles.details}>
      <summary>
        <Translate id="landscape.table">All steps as a table</Translate>
      </summary>
      {open && (
        <div
          role="region"
          tabIndex={0}
          aria-label={translate({
            id: 'landscape.table.label',
            message: 'Position and loss after each step',
          })}
          className={styles.scroll}
        >
          <table className={styles.table}>
            <Head walks={walks} />
            <tbody>
              {Array.from({ length: STEPS + 1 }, (_, row) => (
                <tr key={row} aria-current={row === step ? 'step' : undefined}>
                  <th scope="row">{row}</th>
                  {walks.map(({ optimizer, walk }) => (
                    <Cells key={optimizer} stop={walk[row]} />
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </details>
  );
}

function Head({ walks }: Pick<StepTableProps, 'walks'>): ReactNode {
  return (
    <thead>
      <tr>
        <th rowSpan={2} scope="col">
          <Translate id="landscape.table.step">Step</Translate>
        </th>
        {walks.map(({ optimizer }) => (
          <th key={optimizer} colSpan={2} scope="colgroup">
            {optimizerText(optimizer)}
          </th>
        ))}
      </tr>
      <tr>
        {walks.map(({ optimizer }) => (
          <HeadCells key={optimizer} />
        ))}
      </tr>
    </thead>
  );
}

function HeadCells(): ReactNode {
  return (
    <>
      <th scope="col">
        <Translate id="landscape.table.position">Position</Translate>
      </th>
      <th scope="col">
        <Translate id="landscape.table.loss">Loss</Translate>
      </th>
    </>
  );
}

function Cells({ stop }: { readonly stop: ShownWalk['walk'][number] | undefined }): ReactNode {
  return (
    <>
      <td>{stop && shortPosition(stop.position)}</td>
      <td>{stop && short(stop.loss)}</td>
    </>
  );
}
