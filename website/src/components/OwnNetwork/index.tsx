import { useState, type ReactNode } from 'react';
import Translate, { translate } from '@docusaurus/Translate';
import { Figure } from '@site/src/components/Figure';
import type { DataName } from '../../training/data';
import { LAB } from '../../training/own/design';
import { codeOf } from '../../training/own/code';
import { planOf } from '../../training/own/plan';
import { CodeBox } from '../CodeBox';
import { useOnPress } from '../OnPress/useOnPress';
import { Waiting } from '../OnPress/Waiting';
import { Settings } from '../TrainNow/Settings';
import { Chain } from './Chain';
import { CopyLink } from './CopyLink';
import { Layers } from './Layers';
import type { RaceProps } from './Race';
import styles from './styles.module.css';
import { useSetting } from './useSetting';
import { Verdict } from './Verdict';

const LAB_PLAN = planOf(LAB);

/** A network that the reader puts together, its sizes, and a button that trains it beside the lab's. */
export function OwnNetwork(): ReactNode {
  const { setting, isDamaged, change, link } = useSetting();
  const { design, options } = setting;
  const plan = planOf(design);
  const [shown, load] = useOnPress<RaceProps>(async () => (await import('./Race')).Race);
  /** What is trained: another one at each press. */
  const [asked, setAsked] = useState(setting);
  const train = (): void => {
    setAsked({ ...setting });
    if (typeof shown === 'string') load();
  };
  const learnFrom = (data: DataName): void => {
    const next = { ...setting, options: { ...options, data } };
    change(next);
    // One that does not fit is not trained: these are the pictures of the next that does.
    if (!plan.misfit) setAsked(next);
  };
  const Race = typeof shown === 'string' ? undefined : shown;
  return (
    <Figure
      name="own-network"
      caption={
        <Translate id="ownNetwork.caption">
          A network of your own. Sheets are channels, as high and wide as they have pixels, and bars are rows
          of numbers. Change a layer: all sizes behind it follow, fc1’s first number, too.
        </Translate>
      }
    >
      {isDamaged && (
        <p role="alert" className={styles.problem}>
          <Translate id="ownNetwork.damaged">
            The link that led here is damaged, or from another version of this page, so it shows another
            network than it was made for.
          </Translate>
        </p>
      )}
      <p className={styles.title}>
        <Translate id="ownNetwork.labs">The lab’s</Translate>
      </p>
      <Chain
        plan={LAB_PLAN}
        label={translate({ id: 'ownNetwork.labs.label', message: 'Layers of the lab’s network' })}
      />
      <p className={styles.title}>
        <Translate id="ownNetwork.yours">Yours</Translate>
      </p>
      <Chain
        plan={plan}
        label={translate({ id: 'ownNetwork.yours.label', message: 'Layers of your network' })}
      />
      <Verdict plan={plan} lab={LAB_PLAN} />
      <Layers design={design} onDesign={(next) => change({ ...setting, design: next })} />
      {!plan.misfit && (
        <details className={styles.code}>
          <summary>
            <Translate id="ownNetwork.code">Yours in code</Translate>
          </summary>
          <CodeBox>
            <code>{codeOf(plan)}</code>
          </CodeBox>
        </details>
      )}
      <Settings options={options} onOptions={(next) => change({ ...setting, options: next })} />
      <div className={styles.buttons}>
        <button
          type="button"
          className="button button--primary"
          disabled={plan.misfit !== undefined}
          onClick={train}
        >
          <Translate id="ownNetwork.train">Train both, here and now</Translate>
        </button>
        <CopyLink link={link} />
        <button
          type="button"
          className="button button--secondary"
          onClick={() => change({ ...setting, design: LAB })}
        >
          <Translate id="ownNetwork.startAgain">Begin with the lab’s again</Translate>
        </button>
      </div>
      <Waiting shown={shown} />
      {Race && (
        <Race
          asked={asked}
          setting={setting}
          onAgain={plan.misfit ? undefined : train}
          data={options.data ?? 'shapes'}
          onData={learnFrom}
        />
      )}
    </Figure>
  );
}
