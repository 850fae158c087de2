import type { ReactNode } from 'react';
import { translate } from '@docusaurus/Translate';
import { Address } from '../Address';
import styles from './styles.module.css';

interface FigureProps {
  /** What the picture shows, in a sentence or two that also serve who can't see it. */
  readonly caption: ReactNode;
  readonly children: ReactNode;
  /** Its address on the page: `#figure-samples` for `samples`. */
  readonly name: string;
}

/** A frame for a picture that can be touched. */
export function Figure({ caption, children, name }: FigureProps): ReactNode {
  const id = `figure-${name}`;
  return (
    // Not every browser takes the caption as the figure's name by itself.
    <figure className={styles.figure} id={id} data-figure={name} aria-labelledby={`${id}-caption`}>
      {children}
      <figcaption className={styles.caption}>
        <div id={`${id}-caption`}>{caption}</div>
        <Address id={id} label={translate({ id: 'figure.address', message: 'Link to this picture' })} />
      </figcaption>
    </figure>
  );
}
