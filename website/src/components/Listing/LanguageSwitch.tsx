import { useSyncExternalStore, type ReactNode } from 'react';
import { translate } from '@docusaurus/Translate';
import styles from './styles.module.css';

const LANGUAGES = ['typescript', 'both', 'python'] as const;
type Language = (typeof LANGUAGES)[number];
const KEY = 'lab.language';
const listeners = new Set<() => void>();

const isLanguage = (text: string | null): text is Language => LANGUAGES.some((language) => language === text);

function stored(): Language {
  const text = localStorage.getItem(KEY);
  return isLanguage(text) ? text : 'typescript';
}

/** One choice for all listings of all pages; the style sheet reads it from the root element. */
function choose(language: Language): void {
  localStorage.setItem(KEY, language);
  document.documentElement.dataset.code = language;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  document.documentElement.dataset.code = stored();
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function LanguageSwitch(): ReactNode {
  const chosen = useSyncExternalStore<Language>(subscribe, stored, () => 'typescript');
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
