import { useRef, type ReactNode } from 'react';
import { translate } from '@docusaurus/Translate';
import { ScrollBox } from '../ScrollBox';
import { CopyButton } from './CopyButton';
import styles from './styles.module.css';

interface CodeBoxProps {
  readonly children?: ReactNode;
  /** What the fence of a page says: ```text title="…". */
  readonly 'data-title'?: string;
}

/** A block of code, coloured when the site was built, and beside it a button that copies it. */
export function CodeBox({ children, 'data-title': title }: CodeBoxProps): ReactNode {
  const box = useRef<HTMLDivElement>(null);
  return (
    <div className={styles.box} ref={box}>
      {title !== undefined && <p className={styles.title}>{title}</p>}
      <div className={styles.code}>
        <ScrollBox
          as="pre"
          label={title ?? translate({ id: 'code.label', message: 'Code' })}
          className={styles.text}
        >
          {children}
        </ScrollBox>
      </div>
      <CopyButton text={() => box.current?.querySelector('pre')?.textContent.trimEnd() ?? ''} />
    </div>
  );
}
