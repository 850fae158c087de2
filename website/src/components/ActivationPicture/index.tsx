import type { ReactNode } from 'react';
import Translate, { translate } from '@docusaurus/Translate';
import { useKeptState } from '@site/src/kept';
import { isSwitch, someOf, within } from '@site/src/kept/guards';
import { Figure } from '../Figure';
import { fixed, ValueSlider } from '../ValueSlider';
import { ACTIVATION_IDS, ACTIVATIONS, REACH, type ActivationId } from './arithmetic';
import { Passage } from './Passage';
import { LineSample, Plot } from './Plot';
import styles from './styles.module.css';

const FIRST_X = 1.5;

/** ReLU, Sigmoid and Tanh as curves, and what each makes of one number. */
export function ActivationPicture(): ReactNode {
  const [x, setX] = useKeptState('activation.x', FIRST_X, within(-REACH, REACH));
  const [hidden, setHidden] = useKeptState<readonly ActivationId[]>(
    'activation.hidden',
    [],
    someOf(ACTIVATION_IDS),
  );
  const [slopes, setSlopes] = useKeptState('activation.slopes', false, isSwitch);
  const shown = ACTIVATION_IDS.filter((id) => !hidden.includes(id));
  const toggle = (id: ActivationId): void =>
    setHidden(hidden.includes(id) ? hidden.filter((other) => other !== id) : [...hidden, id]);
  return (
    <Figure
      name="activation"
      caption={
        <Translate id="activation.caption">
          {
            'Three activation functions. Each takes one number x and gives one number back. ReLU keeps what is above 0 and makes the rest 0; Sigmoid squeezes every number into 0 to 1, Tanh into −1 to 1.'
          }
        </Translate>
      }
    >
      <fieldset className={styles.choice}>
        <legend className={styles.legend}>
          <Translate id="activation.curves">Curves</Translate>
        </legend>
        {ACTIVATION_IDS.map((id) => (
          <label key={id} className={styles.check}>
            <input type="checkbox" checked={shown.includes(id)} onChange={() => toggle(id)} />
            <LineSample id={id} />
            {ACTIVATIONS[id].name}
          </label>
        ))}
        <label className={styles.check}>
          <input type="checkbox" checked={slopes} onChange={() => setSlopes(!slopes)} />
          <Translate id="activation.slopes">Slopes at x</Translate>
        </label>
      </fieldset>
      <Plot shown={shown} x={x} slopes={slopes} />
      <ValueSlider
        label="x"
        value={x}
        min={-REACH}
        max={REACH}
        step={0.1}
        text={fixed(x, 1)}
        onChange={setX}
      />
      {shown.length > 0 && <Values shown={shown} x={x} slopes={slopes} />}
      {slopes && shown.length > 0 && <Slopes shown={shown} x={x} />}
    </Figure>
  );
}

interface ValuesProps {
  readonly shown: readonly ActivationId[];
  readonly x: number;
  readonly slopes: boolean;
}

function Values({ shown, x, slopes }: ValuesProps): ReactNode {
  return (
    <table className={styles.values}>
      <thead>
        <tr>
          <th scope="col">
            <Translate id="activation.function">Function</Translate>
          </th>
          <th scope="col">
            {translate({ id: 'activation.value', message: 'Value at x = {x}' }, { x: fixed(x, 1) })}
          </th>
          {slopes && (
            <th scope="col">
              <Translate id="activation.slope">Slope</Translate>
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {shown.map((id) => (
          <tr key={id}>
            <th scope="row">{ACTIVATIONS[id].name}</th>
            <td>{fixed(ACTIVATIONS[id].value(x), 3)}</td>
            {slopes && <td>{fixed(ACTIVATIONS[id].slope(x), 3)}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Slopes({ shown, x }: { readonly shown: readonly ActivationId[]; readonly x: number }): ReactNode {
  return (
    <div className={styles.slopes}>
      <p>
        <Translate id="activation.backward">
          {
            'On its way back through the network, a gradient is multiplied by the slope. Where the slope is near 0, the weights before the function hardly change.'
          }
        </Translate>
      </p>
      <ul>
        {shown.map((id) => (
          <li key={id}>
            <Passage name={ACTIVATIONS[id].name} slope={ACTIVATIONS[id].slope(x)} />
          </li>
        ))}
      </ul>
      {x === 0 && shown.includes('relu') && (
        <p>
          <Translate id="activation.corner">
            {'At 0, ReLU has a corner and no single slope. The code takes 0 there, as PyTorch does.'}
          </Translate>
        </p>
      )}
    </div>
  );
}
