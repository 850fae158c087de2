import type { ReactNode } from 'react';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import { LAST, LAYERS } from './network';
import { parametersOf, sentenceOf } from './sentences';
import styles from './styles.module.css';

/** What a layer does, and its parameters where it has some. */
export function useLayerText(): (layer: number) => string {
  const { currentLocale } = useDocusaurusContext().i18n;
  return (index) => {
    const layer = LAYERS[index];
    if (!layer) return '';
    const parameters = parametersOf(layer, (count) => count.toLocaleString(currentLocale));
    return [sentenceOf(layer, index === LAST), parameters].filter(Boolean).join(' ');
  };
}

export function Told({ layer }: { readonly layer: number }): ReactNode {
  const textOf = useLayerText();
  return <p className={styles.sentence}>{textOf(layer)}</p>;
}
