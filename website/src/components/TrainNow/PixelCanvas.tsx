import { useEffect, useRef, type ReactNode } from 'react';
import clsx from 'clsx';
import styles from './styles.module.css';

interface PixelCanvasProps {
  /** Red, green and blue of each pixel, row by row. */
  readonly data: Uint8Array;
  readonly width: number;
  /** Empty where the words beside it say all. */
  readonly alt: string;
  readonly className?: string | undefined;
}

/** A small picture that changes often, enlarged without smoothing. An image's address would have to be decoded each time. */
export function PixelCanvas({ data, width, alt, className }: PixelCanvasProps): ReactNode {
  const canvas = useRef<HTMLCanvasElement>(null);
  const height = data.length / 3 / width;
  useEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (!context) return;
    const image = context.createImageData(width, height);
    for (let i = 0; i < width * height; i++) {
      image.data.set(data.subarray(3 * i, 3 * i + 3), 4 * i);
      image.data[4 * i + 3] = 255;
    }
    context.putImageData(image, 0, 0);
  }, [data, width, height]);
  return (
    <canvas
      ref={canvas}
      width={width}
      height={height}
      className={clsx(styles.pixels, className)}
      {...(alt === '' ? { 'aria-hidden': true } : { role: 'img', 'aria-label': alt })}
    />
  );
}
