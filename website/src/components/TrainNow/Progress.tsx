import type { ReactNode } from 'react';
import { translate } from '@docusaurus/Translate';
import type { Loading } from '../../training/protocol';
import { useNumbers } from '../LineChart';
import styles from './styles.module.css';

/** How much of the engine has come. Before its first byte the library comes, whose size nobody tells. */
export function Progress({ loading }: { readonly loading: Loading | undefined }): ReactNode {
  const { number } = useNumbers();
  const kilobytes = (bytes: number): string => number(bytes / 1000);
  const words = (): string => {
    if (loading === undefined) return translate({ id: 'trainNow.loadingLibrary', message: 'The library …' });
    const { bytes, of } = loading;
    if (bytes === of) return translate({ id: 'trainNow.drawing', message: 'Drawing the pictures …' });
    return translate(
      { id: 'trainNow.loading', message: 'The engine: {bytes} of {of} kB, unpacked.' },
      { bytes: kilobytes(bytes), of: kilobytes(of) },
    );
  };
  return (
    <div className={styles.progress}>
      <progress
        aria-label={translate({ id: 'trainNow.progress', message: 'Loading' })}
        max={loading?.of}
        value={loading?.bytes}
      />
      <span>{words()}</span>
    </div>
  );
}
