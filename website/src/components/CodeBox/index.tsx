import { useRef, type ReactNode } from 'react';
import { translate } from '@docusaurus/Translate';
import { CopyButton } from './CopyButton';
import styles from './styles.module.css';

/** A block of code, coloured when the site was built, with a button that copies it. */
export function CodeBox({ children }: { readonly children?: ReactNode }): ReactNode {
  const code = useRef<HTMLPreElement>(null);
  return (
    <div className={styles.box}>
      <pre
        ref={code}
        className={styles.code}
        tabIndex={0}
        role="group"
        aria-label={translate({ id: 'code.label', message: 'Code' })}
      >
        {children}
      </pre>
      <CopyButton text={() => code.current?.textContent.trimEnd() ?? ''} />
    </div>
  );
}
