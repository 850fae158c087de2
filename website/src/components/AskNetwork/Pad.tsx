import {
  useEffect,
  useId,
  useRef,
  useState,
  type KeyboardEvent,
  type PointerEvent,
  type ReactNode,
} from 'react';
import Translate, { translate } from '@docusaurus/Translate';
import { announce } from '../announce';
import { opaque } from '../opaque';
import { SIDE, withLine, type Color, type Point } from './brush';
import styles from './styles.module.css';

interface PadProps {
  readonly pixels: Uint8Array;
  readonly color: Color;
  readonly onDraw: (pixels: Uint8Array) => void;
  /** Whether a line is being drawn now. */
  readonly onDrawing: (isDrawing: boolean) => void;
  /** What stands right below it. */
  readonly children: ReactNode;
}

const STEPS: Readonly<Record<string, Point>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

/** The picture that the network gets, enlarged, to be drawn on by mouse, finger, pen and keyboard. */
export function Pad({ pixels, color, onDraw, onDrawing, children }: PadProps): ReactNode {
  const help = useId();
  const canvas = useRef<HTMLCanvasElement>(null);
  /** Several moves may come before the page is drawn anew. */
  const latest = useRef(pixels);
  const last = useRef<Point>(undefined);
  /** Where the keys are, and whether they draw. */
  const [cursor, setCursor] = useState<Point>({ x: SIDE / 2, y: SIDE / 2 });
  const [isDown, setDown] = useState(false);

  // The button that had the focus made room for this.
  useEffect(() => canvas.current?.focus({ preventScroll: true }), []);
  useEffect(() => {
    latest.current = pixels;
    const image = new ImageData(opaque(pixels), SIDE, SIDE);
    canvas.current?.getContext('2d')?.putImageData(image, 0, 0);
  }, [pixels]);

  const line = (from: Point, to: Point): void => {
    latest.current = withLine(latest.current, from, to, color);
    onDraw(latest.current);
  };
  const pointOf = ({ currentTarget, clientX, clientY }: PointerEvent<HTMLCanvasElement>): Point => {
    const { left, top, width, height } = currentTarget.getBoundingClientRect();
    return { x: ((clientX - left) * SIDE) / width, y: ((clientY - top) * SIDE) / height };
  };
  const begin = (event: PointerEvent<HTMLCanvasElement>): void => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    last.current = pointOf(event);
    onDrawing(true);
    line(last.current, last.current);
  };
  const move = (event: PointerEvent<HTMLCanvasElement>): void => {
    if (last.current === undefined) return;
    const to = pointOf(event);
    line(last.current, to);
    last.current = to;
  };
  const end = (): void => {
    if (last.current === undefined) return;
    last.current = undefined;
    onDrawing(false);
  };
  const put = (down: boolean): void => {
    setDown(down);
    onDrawing(down);
    announce(
      down
        ? translate({ id: 'askNetwork.penDown', message: 'The pen is down.' })
        : translate({ id: 'askNetwork.penUp', message: 'The pen is up.' }),
    );
    if (down) line(cursor, cursor);
  };
  const press = (event: KeyboardEvent): void => {
    const step = STEPS[event.key];
    if (step !== undefined) {
      const inside = (at: number): number => Math.min(Math.max(at, 0.5), SIDE - 0.5);
      const far = event.shiftKey ? 4 : 1;
      const to = { x: inside(cursor.x + far * step.x), y: inside(cursor.y + far * step.y) };
      if (isDown) line(cursor, to);
      setCursor(to);
    } else if (event.key === ' ' || event.key === 'Enter') put(!isDown);
    else if (event.key === 'Escape' && isDown) put(false);
    else return;
    event.preventDefault();
  };

  return (
    <div>
      <div className={styles.pad}>
        <canvas
          ref={canvas}
          width={SIDE}
          height={SIDE}
          className={styles.canvas}
          role="application"
          tabIndex={0}
          aria-label={translate({ id: 'askNetwork.pad', message: 'What the network sees: 32 by 32 pixels' })}
          aria-describedby={help}
          onPointerDown={begin}
          onPointerMove={move}
          onPointerUp={end}
          onPointerCancel={end}
          onKeyDown={press}
          onBlur={() => {
            if (isDown) put(false);
          }}
        />
        <span
          aria-hidden="true"
          className={styles.cursor}
          data-down={isDown}
          style={{ left: `${(100 * cursor.x) / SIDE}%`, top: `${(100 * cursor.y) / SIDE}%` }}
        />
      </div>
      {children}
      <p id={help} className={styles.help}>
        <Translate id="askNetwork.help">
          Draw on it. By keyboard: arrows move the pen, with Shift further; Space puts it down, and lifts it.
        </Translate>
      </p>
    </div>
  );
}
