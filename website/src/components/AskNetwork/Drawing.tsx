import { useState, type CSSProperties, type DragEvent, type ReactNode } from 'react';
import Translate, { translate } from '@docusaurus/Translate';
import { GROUND, type Color } from './brush';
import { Camera } from './Camera';
import { FileButton } from './FileButton';
import { Pad } from './Pad';
import styles from './styles.module.css';
import type { PictureShown } from './usePicture';

interface DrawingProps {
  readonly picture: PictureShown;
  readonly onDrawing: (isDrawing: boolean) => void;
  readonly onProblem: (sentence: string | undefined) => void;
  /** What the network says, in a line. */
  readonly children: ReactNode;
}

/** The pad, its colours, and where else a picture can come from. */
export function Drawing({ picture, onDrawing, onProblem, children }: DrawingProps): ReactNode {
  const colors: readonly (readonly [name: string, color: Color])[] = [
    [translate({ id: 'askNetwork.white', message: 'white' }), [245, 245, 235]],
    [translate({ id: 'askNetwork.yellow', message: 'yellow' }), [245, 205, 70]],
    [translate({ id: 'askNetwork.red', message: 'red' }), [230, 80, 70]],
    [translate({ id: 'askNetwork.green', message: 'green' }), [90, 190, 100]],
    [translate({ id: 'askNetwork.blue', message: 'blue' }), [90, 150, 240]],
    [translate({ id: 'askNetwork.rubber', message: 'rubber' }), GROUND],
  ];
  const [chosen, setChosen] = useState(0);
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    const [file] = event.dataTransfer.files;
    if (file) void picture.show(file);
  };
  return (
    <div
      onFocus={picture.use}
      onPointerDown={picture.use}
      onDragOver={(event) => event.preventDefault()}
      onDrop={drop}
    >
      <Pad
        pixels={picture.pixels}
        color={colors[chosen]?.[1] ?? GROUND}
        onDraw={picture.draw}
        onDrawing={onDrawing}
      >
        {children}
      </Pad>
      <div
        role="group"
        aria-label={translate({ id: 'askNetwork.colors', message: 'Colour of the pen' })}
        className={styles.colors}
      >
        {colors.map(([name, color], i) => (
          <button
            key={name}
            type="button"
            aria-pressed={i === chosen}
            className={styles.color}
            // The cast: React's types know no custom properties.
            style={{ '--color': `rgb(${color.join(' ')})` } as CSSProperties}
            onClick={() => setChosen(i)}
          >
            <span aria-hidden="true" className={styles.swatch} />
            {name}
          </button>
        ))}
      </div>
      <div className={styles.row}>
        <button type="button" className="button button--secondary button--sm" onClick={picture.clear}>
          {translate({ id: 'askNetwork.clear', message: 'Clear' })}
        </button>
        <FileButton accept="image/*" onFile={(file) => void picture.show(file)}>
          {translate({ id: 'askNetwork.photo', message: 'Choose a photo' })}
        </FileButton>
        <Camera onPicture={(taken) => void picture.put(taken)} onProblem={onProblem} />
      </div>
      <p className={styles.help}>
        <Translate id="askNetwork.private">
          Or paste a picture, or drop one here: its middle becomes 32 by 32 pixels. Nothing leaves your
          device.
        </Translate>
      </p>
    </div>
  );
}
