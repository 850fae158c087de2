import { useState, type KeyboardEvent, type PointerEvent, type ReactNode } from 'react';
import Translate, { translate } from '@docusaurus/Translate';
import data from '@generated/figures/default/samples.json';
import { Enlarged } from './Enlarged';
import { moved, positionAt, type Position } from './position';
import styles from './styles.module.css';
import { usePixels } from './usePixels';

const { classes, size } = data;
const UNKNOWN = ['…', '…', '…'] as const;

/** One picture, large, with its three channels beside it, and the three numbers of the pixel that is pointed at. */
export function Channels({ index }: { readonly index: number }): ReactNode {
  const name = classes[index] ?? '';
  const pixels = usePixels();
  const [at, setAt] = useState<Position>({ row: size / 2, column: size / 2 });
  // Read out where a key or a press leads, and not all that a mouse passes.
  const [heard, setHeard] = useState(at);
  const numbersAt = ({ row, column }: Position) => pixels?.at(index * size + row, column) ?? UNKNOWN;
  const [red, green, blue] = numbersAt(at);

  const point = ({ currentTarget, clientX, clientY }: PointerEvent): Position => {
    const { left, top, width, height } = currentTarget.getBoundingClientRect();
    const pointed = positionAt((clientX - left) / width, (clientY - top) / height, size);
    setAt(pointed);
    return pointed;
  };
  const move = (event: KeyboardEvent): void => {
    const next = moved(at, event.key, size);
    if (!next) return;
    event.preventDefault();
    setAt(next);
    setHeard(next);
  };

  const channels = [
    { channel: 'red', label: translate({ id: 'samples.red', message: 'red' }), number: red },
    { channel: 'green', label: translate({ id: 'samples.green', message: 'green' }), number: green },
    { channel: 'blue', label: translate({ id: 'samples.blue', message: 'blue' }), number: blue },
  ] as const;

  return (
    <div className={styles.chosen}>
      <div
        className={styles.large}
        tabIndex={0}
        role="application"
        aria-label={translate(
          {
            id: 'samples.large',
            message: '{name}, {size} × {size} pixels. Arrow keys go from pixel to pixel.',
          },
          { name, size },
        )}
        onKeyDown={move}
        onPointerMove={point}
        onPointerDown={(event) => setHeard(point(event))}
      >
        <Enlarged index={index} alt="" marked={at} />
      </div>
      <ul className={styles.channels}>
        {channels.map(({ channel, label, number }) => (
          <li key={channel} className={styles.item}>
            <Enlarged
              index={index}
              alt={translate(
                { id: 'samples.channel', message: '{name}: only its {channel} numbers' },
                { name, channel: label },
              )}
              channel={channel}
              marked={at}
            />
            <span aria-hidden="true">
              {label} <strong>{number}</strong>
            </span>
          </li>
        ))}
      </ul>
      <p aria-hidden="true" className={styles.numbers}>
        {pixelText(at, numbersAt(at))}
      </p>
      <p role={pixels && 'status'} className="lab-heard">
        {pixelText(heard, numbersAt(heard))}
      </p>
      <p className={styles.hint}>
        <Translate id="samples.hint">
          Point at the large picture, or go over it with the arrow keys. Rows and columns count from 0; each
          number is between 0 and 255.
        </Translate>
      </p>
    </div>
  );
}

function pixelText(
  { row, column }: Position,
  [red, green, blue]: readonly [number, number, number] | typeof UNKNOWN,
): string {
  return translate(
    { id: 'samples.pixel', message: 'Row {row}, column {column}: red {red}, green {green}, blue {blue}.' },
    { row, column, red, green, blue },
  );
}
