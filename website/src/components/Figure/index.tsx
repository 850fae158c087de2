import type { ReactNode } from 'react';
import styles from './styles.module.css';

interface FigureProps {
  /** What the picture shows, in a sentence or two that also serve who can't see it. */
  readonly caption: ReactNode;
  readonly children: ReactNode;
  /** For tests and links. */
  readonly name: string;
}

/** A frame for a picture that can be touched. */
export function Figure({ caption, children, name }: FigureProps): ReactNode {
  return (
    <figure className={styles.figure} data-figure={name}>
      {children}
      <figcaption className={styles.caption}>{caption}</figcaption>
    </figure>
  );
}
