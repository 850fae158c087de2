import type { ReactNode } from 'react';
import Translate from '@docusaurus/Translate';
import styles from './styles.module.css';

/** What a pointer is on. For the eye: keys and presses are told. */
export function Readout({ name }: { readonly name: string }): ReactNode {
  return (
    <p aria-hidden="true" className={styles.readout}>
      <Translate id="livingNetwork.point">Point at any number, or press it.</Translate>{' '}
      <strong>{name}</strong>
    </p>
  );
}
