import { useMemo, type ReactNode } from 'react';
import clsx from 'clsx';
import styles from './styles.module.css';
import { uriOf } from './uri';

interface PixelsProps {
  /** Red, green and blue of each pixel. */
  readonly data: Uint8Array;
  readonly width: number;
  /** Empty where the words beside it say all. */
  readonly alt: string;
  readonly className?: string | undefined;
}

/** A small picture, enlarged without smoothing. The style sheet says how large. */
export function Pixels({ data, width, alt, className }: PixelsProps): ReactNode {
  const src = useMemo(() => uriOf(data, width), [data, width]);
  const height = data.length / 3 / width;
  return <img src={src} alt={alt} width={width} height={height} className={clsx(styles.pixels, className)} />;
}
