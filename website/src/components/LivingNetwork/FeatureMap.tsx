import { memo, useEffect, useRef, type PointerEvent, type ReactNode } from 'react';
import clsx from 'clsx';
import type { Area } from '../SlidingWindow';
import { positionAt, type Position } from '../Samples/position';
import styles from './styles.module.css';

/** A part of a map that is marked: the number itself, what it was computed from, and what that was computed from. */
export interface Frame extends Area {
  readonly how: 'here' | 'near' | 'far';
}

interface FeatureMapProps {
  /** Red, green, blue and opacity of each number. */
  readonly pixels: Uint8ClampedArray<ArrayBuffer>;
  readonly rows: number;
  readonly columns: number;
  readonly frames: readonly Frame[];
  readonly onPoint?: ((position: Position) => void) | undefined;
  readonly onPress?: ((position: Position) => void) | undefined;
  readonly className?: string | undefined;
}

/** One map: a small square for each number. It is for the eye and for pointers; the same is told and done in words elsewhere. */
export function FeatureMap(props: FeatureMapProps): ReactNode {
  const { pixels, rows, columns, frames, onPoint, onPress, className } = props;
  const positionOf = ({ currentTarget, clientX, clientY }: PointerEvent): Position => {
    const { left, top, width, height } = currentTarget.getBoundingClientRect();
    return positionAt((clientX - left) / width, (clientY - top) / height, rows, columns);
  };
  return (
    <div
      aria-hidden="true"
      className={clsx(styles.map, onPress && styles.pressable, className)}
      style={{ aspectRatio: `${columns} / ${rows}` }}
      onPointerMove={onPoint && ((event) => onPoint(positionOf(event)))}
      onPointerUp={onPress && ((event) => onPress(positionOf(event)))}
    >
      <Numbers pixels={pixels} columns={columns} />
      {frames.map(({ how, top, left, height, width }) => (
        <span
          key={`${top} ${left}`}
          data-how={how}
          className={styles.frame}
          style={{
            left: `${(100 * left) / columns}%`,
            top: `${(100 * top) / rows}%`,
            width: `${(100 * width) / columns}%`,
            height: `${(100 * height) / rows}%`,
          }}
        />
      ))}
    </div>
  );
}

/** Drawn anew only when its numbers are others, not whenever the pointer moves. */
const Numbers = memo(function Numbers(props: Pick<FeatureMapProps, 'pixels' | 'columns'>): ReactNode {
  const { pixels, columns } = props;
  const canvas = useRef<HTMLCanvasElement>(null);
  const rows = pixels.length / 4 / columns;
  useEffect(() => {
    canvas.current?.getContext('2d')?.putImageData(new ImageData(pixels, columns, rows), 0, 0);
  }, [pixels, columns, rows]);
  return <canvas ref={canvas} width={columns} height={rows} className={styles.numbers} />;
});
