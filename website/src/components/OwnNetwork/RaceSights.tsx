import type { ReactNode } from 'react';
import Translate from '@docusaurus/Translate';
import { LAB } from '../../training/own/design';
import { Filters } from '../TrainNow/Filters';
import { TestPictures } from '../TrainNow/TestPictures';
import type { SeenRun } from '../TrainNow/state';
import type { Pair } from './pair';
import styles from './styles.module.css';

/** What can be seen of both: their first filters, and what yours takes pictures for. */
export function RaceSights({ pair: { lab, own } }: { readonly pair: Pair<SeenRun> }): ReactNode {
  const [first] = (own.design ?? LAB).convolutions;
  return (
    <div className={styles.sights}>
      <TestPictures
        begun={own.begun}
        frame={own.frame}
        title={
          <Translate id="ownNetwork.test">
            What yours takes eight test pictures for: it never learns from them
          </Translate>
        }
      />
      <div className={styles.filters}>
        <Filters
          weights={own.frame.filters}
          size={first?.filter}
          title={<Translate id="ownNetwork.filters">The filters of your conv1</Translate>}
        />
        <Filters
          weights={lab.frame.filters}
          title={<Translate id="ownNetwork.labFilters">Those of the lab’s</Translate>}
        />
      </div>
    </div>
  );
}
