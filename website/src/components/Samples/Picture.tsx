import type { ReactNode } from 'react';
import data from '@generated/figures/default/samples.json';
import sheet from '@generated/figures/default/samples.bmp';
import styles from './styles.module.css';

interface PictureProps {
  /** Which of the pictures that lie one below the other in the sheet. */
  readonly index: number;
  readonly alt: string;
}

/** One picture of the sheet. The style sheet says how large. */
export function Picture({ index, alt }: PictureProps): ReactNode {
  return (
    <img
      src={sheet}
      alt={alt}
      width={data.size}
      height={data.size}
      className={styles.picture}
      style={{ objectPosition: `0 ${(100 * index) / (data.classes.length - 1)}%` }}
      draggable={false}
    />
  );
}
