import { useRef, useState, type ReactNode } from 'react';
import Translate, { translate } from '@docusaurus/Translate';
import { store } from '@site/src/kept';
import { joined } from '@site/src/kept/kept';
import { keptIn, MOST_CHARACTERS, textOf, type Refusal } from '@site/src/kept/text';
import { announce } from '../announce';
import { saveAs } from './saveAs';
import styles from './styles.module.css';

const FILE = 'where-you-are.json';

/** Takes what is kept to another device, or to a teacher, and forgets it. */
export function FileButtons(): ReactNode {
  const [said, setSaid] = useState('');
  const [isSure, setSure] = useState(false);
  const chooser = useRef<HTMLInputElement>(null);
  const say = (text: string): void => {
    setSaid(text);
    announce(text);
  };
  const read = async (file: File): Promise<void> => {
    const refusal = await readFile(file);
    say(
      refusal
        ? refusals()[refusal]
        : translate({ id: 'whereYouAre.added', message: 'Added to what is here.' }),
    );
  };
  const forget = (): void => {
    if (isSure) store.forget();
    setSure(!isSure);
    say(
      isSure
        ? translate({ id: 'whereYouAre.forgotten', message: 'All is forgotten.' })
        : translate({ id: 'whereYouAre.sure', message: 'Press once more to forget all of it.' }),
    );
  };
  return (
    <>
      <div className={styles.buttons}>
        <button type="button" className={BUTTON} onClick={() => saveAs(FILE, textOf(store.current()))}>
          <Translate id="whereYouAre.save">Save to a file</Translate>
        </button>
        <button type="button" className={BUTTON} onClick={() => chooser.current?.click()}>
          <Translate id="whereYouAre.open">Add from a file</Translate>
        </button>
        <input
          ref={chooser}
          type="file"
          accept=".json,application/json"
          hidden
          onChange={({ target }) => {
            const file = target.files?.[0];
            // The same file may be chosen again.
            if (file) void read(file).finally(() => (target.value = ''));
          }}
        />
        <button type="button" className={BUTTON} onClick={forget} onBlur={() => setSure(false)}>
          {isSure ? (
            <Translate id="whereYouAre.forgetNow">Yes, forget all</Translate>
          ) : (
            <Translate id="whereYouAre.forget">Forget all</Translate>
          )}
        </button>
      </div>
      <p className={styles.said}>{said}</p>
    </>
  );
}

const BUTTON = 'button button--secondary';

/** Adds what is in a file to what is kept, or says why not. */
async function readFile(file: File): Promise<Refusal | undefined> {
  // A character takes up to four bytes.
  if (file.size > 4 * MOST_CHARACTERS) return 'foreign';
  const found = keptIn(await file.text().catch(() => ''));
  if (typeof found === 'string') return found;
  store.change((kept) => joined(kept, found));
  return undefined;
}

const refusals = (): Readonly<Record<Refusal, string>> => ({
  foreign: translate({
    id: 'whereYouAre.foreign',
    message: 'Nothing was added: please choose a file that “Save to a file” on this page has made.',
  }),
  later: translate({
    id: 'whereYouAre.later',
    message:
      'Nothing was added: the file is from a later version of this site, so please reload this page first.',
  }),
  damaged: translate({
    id: 'whereYouAre.damaged',
    message: 'Nothing was added: the file is damaged, so please save it again where it comes from.',
  }),
});
