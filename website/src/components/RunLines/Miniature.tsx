import { useEffect, useRef, type ReactNode } from 'react';
import type { Pictures } from '../../lines/protocol';
import { opaque } from '../opaque';
import styles from './styles.module.css';

/** Pixels between two pictures. */
const GAP = 1;
/** As high as a line or two: small ones are enlarged, by whole pixels. */
const HEIGHT = 28;

/** Pictures side by side. Shape and mean stand beside them in words. */
export function Miniature({ pictures: { size, pixels } }: { readonly pictures: Pictures }): ReactNode {
  const canvas = useRef<HTMLCanvasElement>(null);
  const count = pixels.length / (3 * size * size);
  const width = count * (size + GAP) - GAP;
  useEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (!context) return;
    const bytes = 3 * size * size;
    for (let i = 0; i < count; i++) {
      const picture = opaque(pixels.subarray(i * bytes, (i + 1) * bytes));
      context.putImageData(new ImageData(picture, size, size), i * (size + GAP), 0);
    }
  }, [count, pixels, size]);
  const scale = Math.max(1, Math.floor(HEIGHT / size));
  return (
    <canvas
      ref={canvas}
      width={width}
      height={size}
      aria-hidden="true"
      className={styles.miniature}
      style={{ width: width * scale }}
    />
  );
}
