import { useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { translate } from '@docusaurus/Translate';
import clsx from 'clsx';
import type { SourceLine } from '../../../plugins/listing/source';
import styles from './styles.module.css';

interface LinesProps {
  readonly lines: readonly SourceLine[];
  readonly tips: readonly string[];
  readonly label: string;
  readonly className: string;
  /** Whether each line has an id, `L12`, to be linked to. */
  readonly anchors?: boolean;
}

interface Shown {
  readonly type: string;
  readonly left: number;
  readonly top: number;
}

/**
 * Lines of code. A name shows its type under the mouse; by keyboard, the arrow keys go from name to name, and Escape
 * takes the type away.
 */
export function Lines({ lines, tips, label, className, anchors = false }: LinesProps): ReactNode {
  const box = useRef<HTMLDivElement>(null);
  const at = useRef(-1);
  const [shown, setShown] = useState<Shown>();
  const id = useId();

  const namesOf = (): HTMLElement[] => [...(box.current?.querySelectorAll<HTMLElement>('[data-tip]') ?? [])];

  /** Underlines a name wherever these lines use it. */
  const markUses = (name: string | undefined): void => {
    for (const use of namesOf()) use.toggleAttribute('data-same', use.textContent === name);
  };

  const hide = (): void => {
    markUses(undefined);
    setShown(undefined);
  };

  const show = (name: HTMLElement): void => {
    const type = tips[Number(name.dataset.tip)];
    const origin = box.current?.getBoundingClientRect();
    if (type === undefined || !origin) return;
    const { left, bottom } = name.getBoundingClientRect();
    markUses(name.textContent);
    setShown({ type, left: left - origin.left, top: bottom - origin.top });
  };

  const move = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') {
      hide();
      return;
    }
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    const names = namesOf();
    if (step === undefined || names.length === 0) return;
    event.preventDefault();
    at.current = Math.max(0, Math.min(names.length - 1, at.current + step));
    const name = names[at.current];
    name?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    if (name) show(name);
  };

  return (
    <div className={clsx(styles.lines, className)} ref={box} onMouseLeave={hide}>
      <pre
        className={styles.pre}
        tabIndex={0}
        role="group"
        aria-label={label}
        aria-describedby={tips.length > 0 ? `${id}-keys` : undefined}
        onKeyDown={tips.length > 0 ? move : undefined}
        onBlur={hide}
        onMouseOver={({ target }) => {
          if (target instanceof HTMLElement && target.dataset.tip !== undefined) show(target);
        }}
      >
        <code>
          {lines.map(({ number, html, shape }) => (
            <span
              key={number}
              id={anchors ? `L${number}` : undefined}
              className={styles.line}
              data-number={number}
            >
              <span className={styles.tokens} dangerouslySetInnerHTML={{ __html: html }} />
              {shape !== undefined && (
                <span className={styles.shape} data-shape={shape}>
                  <span className="lab-heard">{` // ${shape}`}</span>
                </span>
              )}
              {'\n'}
            </span>
          ))}
        </code>
      </pre>
      {tips.length > 0 && (
        <span id={`${id}-keys`} hidden>
          {translate({ id: 'listing.keys', message: 'Arrow keys go from name to name and tell the type.' })}
        </span>
      )}
      <div
        role="status"
        className={styles.tip}
        style={shown && { left: shown.left, top: shown.top }}
        hidden={!shown}
      >
        {shown?.type}
      </div>
    </div>
  );
}
