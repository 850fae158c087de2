import { useSyncExternalStore, type ReactNode } from 'react';
import { createStorageSlot } from '@docusaurus/theme-common';
import { translate } from '@docusaurus/Translate';
import { LANGUAGES, STORAGE_KEY, type Language } from '../../../plugins/listing/language';
import styles from './styles.module.css';

const slot = createStorageSlot(STORAGE_KEY);
const listeners = new Set<() => void>();

/** One choice for all listings of all pages. The root element has it, where the style sheet reads it, too. */
function current(): Language {
  const { code } = document.documentElement.dataset;
  return LANGUAGES.find((language) => language === code) ?? 'typescript';
}

function choose(language: Language): void {
  document.documentElement.dataset.code = language;
  slot.set(language);
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function LanguageSwitch(): ReactNode {
  const chosen = useSyncExternalStore<Language>(subscribe, current, () => 'typescript');
  const labels: Record<Language, string> = {
    typescript: 'TypeScript',
    both: translate({ id: 'listing.both', message: 'Both' }),
    python: 'PyTorch',
  };
  return (
    <span
      className={styles.switch}
      role="group"
      aria-label={translate({ id: 'listing.language', message: 'Language of the code' })}
    >
      {LANGUAGES.map((language) => (
        <button
          key={language}
          type="button"
          // A stop of the toolbar: useRoving leads to it.
          tabIndex={-1}
          aria-pressed={language === chosen}
          onClick={() => choose(language)}
          className={styles.switchButton}
        >
          {labels[language]}
        </button>
      ))}
    </span>
  );
}
