import type { ReactNode } from 'react';
import Translate, { translate } from '@docusaurus/Translate';
import shapes from '@repo/docs/runs/shapes.json';
import type { ExamplesData } from '../../../plugins/examples/data';
import { countAt, type Cell } from './matrix';
import styles from './styles.module.css';

interface ExamplesProps {
  readonly cells: ExamplesData['cells'];
  readonly cell: Cell;
}

/** The first few test images of Shapes behind a cell. */
export function Examples({ cells, cell }: ExamplesProps): ReactNode {
  const count = countAt(shapes.confusion, cell);
  const numbers = shapes.examples[cell.right]?.[cell.chosen] ?? [];
  const pngs = cells[cell.right]?.[cell.chosen] ?? [];
  const name = shapes.classes[cell.right] ?? '';
  if (count === 0) return <Translate id="confusion.none">No image is behind this cell.</Translate>;
  return (
    <>
      {count > pngs.length && (
        <Translate id="confusion.first" values={{ count: pngs.length }}>
          {'The first {count} of them:'}
        </Translate>
      )}
      <ul className={styles.images}>
        {pngs.map((png, i) => (
          <li key={png}>
            <img
              src={png}
              width={96}
              height={96}
              alt={translate({ id: 'confusion.alt', message: 'a drawing of class {name}' }, { name })}
            />
            <Translate id="confusion.number" values={{ number: numbers[i] ?? '' }}>
              {'test image {number}'}
            </Translate>
          </li>
        ))}
      </ul>
    </>
  );
}
