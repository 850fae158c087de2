import { useState, type ReactNode } from 'react';
import Translate, { translate } from '@docusaurus/Translate';
import { announce } from '../announce';
import styles from './styles.module.css';

interface CopyButtonProps {
  /** A function finds the text when the button is pressed. */
  readonly text: string | (() => string);
  readonly tabIndex?: number;
}

/** Copies a text. */
export function CopyButton({ text, tabIndex }: CopyButtonProps): ReactNode {
  const [copied, setCopied] = useState(false);
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(typeof text === 'string' ? text : text());
    setCopied(true);
    announce(translate({ id: 'listing.copied', message: 'Copied' }));
    setTimeout(() => setCopied(false), 2000);
  };
  return (
    <button type="button" className={styles.copy} onClick={() => void copy()} tabIndex={tabIndex}>
      {copied ? (
        <Translate id="listing.copied">Copied</Translate>
      ) : (
        <Translate id="listing.copy">Copy</Translate>
      )}
    </button>
  );
}
