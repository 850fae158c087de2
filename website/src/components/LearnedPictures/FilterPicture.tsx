import { useMemo, type ReactNode } from 'react';
import Translate, { translate } from '@docusaurus/Translate';
import cifar10 from '@repo/docs/runs/learned-cifar10.json';
import shapes from '@repo/docs/runs/learned.json';
import { useKeptState } from '@site/src/kept';
import { oneOf, wholeTo } from '@site/src/kept/guards';
import { ChoiceButtons } from '../ChoiceButtons';
import { Figure } from '../Figure';
import { RunFacts } from '../RunFacts';
import { bytesOf, SIZE } from './arithmetic';
import { FilterCard } from './FilterCard';
import { PictureChoice } from './PictureChoice';
import { Pixels } from './Pixels';
import styles from './styles.module.css';

const runs = { cifar10, shapes };
type RunName = keyof typeof runs;
type MomentName = 'before' | 'during' | 'after';
const MOMENTS = ['before', 'during', 'after'] as const;

/** The six filters of conv1 at three moments of a training, and what each makes of a picture. */
export function FilterPicture(): ReactNode {
  const [name, setName] = useKeptState<RunName>('filters.run', 'cifar10', oneOf(['cifar10', 'shapes']));
  const [moment, setMoment] = useKeptState<MomentName>('filters.moment', 'after', oneOf(MOMENTS));
  const [chosen, setChosen] = useKeptState('filters.picture', 0, wholeTo(shapes.pictures.length - 1));
  const run = runs[name];
  const { weights = [], biases = [] } = run.moments[MOMENTS.indexOf(moment)] ?? {};
  const picture = shapes.pictures[chosen];
  const pixels = useMemo(() => bytesOf(picture?.pixels ?? ''), [picture]);
  return (
    <Figure
      name="filters"
      caption={
        <>
          <Translate id="learned.filters.caption">
            In each card, from the left: the filter, the part of the picture on which it answers most, and its
            answers at all 28 × 28 places. In a filter, grey is a weight of 0. Of the answers, black is 0, and
            white is the largest. Rows and columns count from 0.
          </Translate>{' '}
          <RunFacts facts={run} />
        </>
      }
    >
      <div className={styles.choices}>
        <ChoiceButtons
          label={translate({ id: 'learned.filters.run', message: 'What the network was trained on' })}
          options={{ cifar10: cifar10.dataset, shapes: shapes.dataset }}
          value={name}
          onChoose={setName}
        />
        <ChoiceButtons
          label={translate({ id: 'learned.filters.moment', message: 'When the filters are looked at' })}
          options={{
            before: translate({ id: 'learned.filters.before', message: 'before training' }),
            during: translate({ id: 'learned.filters.during', message: 'after 1 epoch' }),
            after: translate({ id: 'learned.filters.after', message: 'after 2 epochs' }),
          }}
          value={moment}
          onChoose={setMoment}
        />
        <PictureChoice value={chosen} onChoose={setChosen} />
      </div>
      <div className={styles.filters}>
        <Pixels
          data={pixels}
          width={SIZE}
          className={styles.picture}
          alt={translate(
            { id: 'learned.filters.picture', message: 'A test picture of Shapes, of the class {name}' },
            { name: picture?.name ?? '' },
          )}
        />
        <ul className={styles.cards}>
          {weights.map((row, i) => (
            <FilterCard
              key={i}
              number={i + 1}
              filter={{ weights: row, bias: biases[i] ?? 0 }}
              pixels={pixels}
            />
          ))}
        </ul>
      </div>
    </Figure>
  );
}
