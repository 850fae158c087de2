import type { ReactNode } from 'react';
import Translate, { translate } from '@docusaurus/Translate';
import cifar10 from '@repo/docs/runs/cifar10.json';
import shapes from '@repo/docs/runs/shapes.json';
import { useKeptState } from '@site/src/kept';
import { oneOf, shaped, wholeTo } from '@site/src/kept/guards';
import { ChoiceButtons } from '../ChoiceButtons';
import { Figure } from '../Figure';
import { useNumbers } from '../LineChart';
import { RunFacts } from '../RunFacts';
import { Examples } from './Examples';
import { correctOf, countAt, imagesOf, isMistake, totalOf, worstMistake, type Cell } from './matrix';
import { MatrixTable } from './MatrixTable';
import { useExamples } from './useExamples';
import styles from './styles.module.css';

const runs = { cifar10, shapes };
type RunName = keyof typeof runs;
const isCell = shaped<Cell>({ right: wholeTo(9), chosen: wholeTo(9) });
const areCells = shaped<Readonly<Record<RunName, Cell>>>({ cifar10: isCell, shapes: isCell });
const first = { cifar10: worstMistake(cifar10.confusion), shapes: worstMistake(shapes.confusion) };

/** What the network took for what, in two runs; each cell tells what it counts. */
export function ConfusionPicture(): ReactNode {
  const [name, setName] = useKeptState<RunName>('confusion.run', 'cifar10', oneOf(['cifar10', 'shapes']));
  const [cells, setCells] = useKeptState('confusion.cells', first, areCells);
  const { number } = useNumbers();
  const run = runs[name];
  const cell = cells[name];
  const images = useExamples(name === 'shapes');

  const words = (at: Cell): string => {
    const values = {
      count: number(countAt(run.confusion, at)),
      images: number(imagesOf(run.confusion, at.right)),
      right: run.classes[at.right] ?? '',
      chosen: run.classes[at.chosen] ?? '',
    };
    return isMistake(at)
      ? translate(
          {
            id: 'confusion.mistake',
            message: '{count} of {images} images of class {right} were taken for {chosen}.',
          },
          values,
        )
      : translate(
          { id: 'confusion.hit', message: '{count} of {images} images of class {right} were recognised.' },
          values,
        );
  };

  return (
    <Figure name="confusion-picture" caption={<RunFacts facts={run} />}>
      <ChoiceButtons
        label={translate({ id: 'confusion.choice', message: 'Which run the table shows' })}
        options={{ cifar10: cifar10.dataset, shapes: shapes.dataset }}
        value={name}
        onChoose={setName}
      />
      <MatrixTable
        caption={translate(
          {
            id: 'confusion.caption',
            message:
              '{correct} of {total} test images were recognised: the framed cells. Rows: what it is. Columns: what the network took it for.',
          },
          { correct: number(correctOf(run.confusion)), total: number(totalOf(run.confusion)) },
        )}
        corner={translate({ id: 'confusion.corner', message: 'what it is' })}
        classes={run.classes}
        counts={run.confusion}
        selected={cell}
        onSelect={(next) => setCells({ ...cells, [name]: next })}
        words={words}
      />
      <p className={styles.keys}>
        <Translate id="confusion.keys">
          Select a cell; the arrow keys go on from there. The stronger its colour, the more images a cell
          counts, mistakes and framed cells each on a scale of their own.
        </Translate>
      </p>
      <div className={styles.words} data-images={name === 'shapes'}>
        <strong>{words(cell)}</strong>{' '}
        {name === 'cifar10' ? (
          <Translate id="confusion.noImages">
            The photographs are no part of this site; the run on Shapes shows the images behind its cells.
          </Translate>
        ) : (
          images && <Examples cells={images} cell={cell} />
        )}
      </div>
    </Figure>
  );
}
