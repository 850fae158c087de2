import { useState, type ReactNode } from 'react';
import Translate from '@docusaurus/Translate';
import styles from './styles.module.css';

/** Copies a text; a function finds it when the button is pressed. */
export function CopyButton({ text }: { readonly text: string | (() => string) }): ReactNode {
  const [copied, setCopied] = useState(false);
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(typeof text === 'string' ? text : text());
    setCopied(true);
    setTimeout(() => setCopied(false), 2000);
  };
  return (
    <button type="button" className={styles.copy} onClick={() => void copy()} aria-live="polite">
      {copied ? (
        <Translate id="listing.copied">Copied</Translate>
      ) : (
        <Translate id="listing.copy">Copy</Translate>
      )}
    </button>
  );
}
