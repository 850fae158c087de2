import { memo, useMemo, type ReactNode } from 'react';
import { cellsOf, contours } from './contours';
import { onPicture, placeOfNumber, REACH } from './map';
import styles from './styles.module.css';
import { SURFACES, type Position, type SurfaceName } from './surfaces';
import { levelPointText } from './texts';

/** The map without walkers: shaded levels, the numbers of their borders, and scales. */
export const Ground = memo(function Ground({ name }: { readonly name: SurfaceName }): ReactNode {
  const surface = SURFACES[name];
  const outlines = useMemo(() => {
    const cells = cellsOf(surface);
    return surface.lines.map((line) => contours(cells, line).map(outline).join(''));
  }, [surface]);
  return (
    <g>
      {outlines.map((d, i) => (
        <path key={i} d={d} className={styles.level} />
      ))}
      <Scales />
      {surface.lines.map((line) => {
        const place = placeOfNumber(surface, line);
        return (
          place && (
            <Label key={line} at={place} className={styles.lineNumber}>
              {line}
            </Label>
          )
        );
      })}
    </g>
  );
});

/** Where the ground is level; drawn last, so that no path hides the names. */
export function LevelPoints({ name }: { readonly name: SurfaceName }): ReactNode {
  return SURFACES[name].levelPoints.map(({ kind, at }) => (
    <LevelPointMark key={at.join()} at={at} text={levelPointText(kind)} />
  ));
}

function outline(ring: readonly Position[]): string {
  const corners = ring.map((corner) =>
    onPicture(corner)
      .map((number) => number.toFixed(1))
      .join(),
  );
  return `M${corners.join('L')}Z`;
}

/** Numbers and small marks along the lower and the left edge. */
function Scales(): ReactNode {
  const [right, top] = REACH;
  return (
    <g>
      {[-4, -2, 2, 4].map((x) => (
        <g key={x}>
          <path d={`M${onPicture([x, -top]).join()}v-6`} className={styles.tick} />
          <Label at={[x, -top]} className={styles.bottom}>
            {x}
          </Label>
        </g>
      ))}
      {[-2, -1, 1, 2].map((y) => (
        <g key={y}>
          <path d={`M${onPicture([-right, y]).join()}h6`} className={styles.tick} />
          <Label at={[-right, y]} className={styles.left}>
            {y}
          </Label>
        </g>
      ))}
    </g>
  );
}

function LevelPointMark({ at, text }: { readonly at: Position; readonly text: string }): ReactNode {
  const [x, y] = onPicture(at);
  return (
    <g>
      <path d={`M${x - 6},${y}h12M${x},${y - 6}v12`} className={styles.cross} />
      <Label at={at} className={styles.pointName}>
        {text}
      </Label>
    </g>
  );
}

interface LabelProps {
  readonly at: Position;
  readonly className: string | undefined;
  readonly children: ReactNode;
}

function Label({ at, className, children }: LabelProps): ReactNode {
  const [x, y] = onPicture(at);
  return (
    <text x={x} y={y} className={className}>
      {children}
    </text>
  );
}
