import type { ReactNode } from 'react';
import { translate } from '@docusaurus/Translate';
import { drawingOf } from './drawing';
import { sizesOf, type Layer } from './layers';
import styles from './styles.module.css';

/** What a layer gives: a stack of sheets, or a bar. */
export function LayerDrawing({ layer: { kind, output } }: { readonly layer: Layer }): ReactNode {
  const { width, height, rectangles } = drawingOf(output);
  const { size, channels } = sizesOf(output);
  const label =
    output.length === 1
      ? translate({ id: 'networkPicture.bar', message: 'a row of {size} numbers' }, { size })
      : translate(
          { id: 'networkPicture.sheets', message: '{channels} sheets of {size} × {size}' },
          { channels, size },
        );
  return (
    <svg
      role="img"
      aria-label={label}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      className={styles.drawing}
      data-kind={kind}
    >
      {rectangles.map((rectangle, index) => (
        <rect key={index} {...rectangle} />
      ))}
    </svg>
  );
}
