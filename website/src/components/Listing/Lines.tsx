import { useId, useRef, type PointerEvent, type ReactNode } from 'react';
import { translate } from '@docusaurus/Translate';
import clsx from 'clsx';
import type { SourceLine } from '../../../plugins/listing/source';
import { Group } from './Group';
import { isPointing } from './pointer';
import { useTypes } from './useTypes';
import styles from './code.module.css';

interface LinesProps {
  /** A program's lines, by the note that explains them. */
  readonly groups: readonly (readonly SourceLine[])[];
  readonly tips: readonly string[];
  readonly label: string;
  readonly className?: string | undefined;
  /** Whether each line has an id, `L12`, to be linked to. */
  readonly anchors?: boolean;
  /** The group that is marked. */
  readonly active?: number | undefined;
  readonly onPoint?: (group: number, by: 'code' | 'keys') => void;
  readonly onRelease?: () => void;
}

const groupOf = (target: EventTarget): number | undefined => {
  const group = target instanceof Element ? target.closest<HTMLElement>('[data-group]') : null;
  return group ? Number(group.dataset.group) : undefined;
};

/**
 * A program. A name shows its type under the mouse; by keyboard, the arrow keys go from name to name, and Escape takes the
 * type away.
 */
export function Lines(props: LinesProps): ReactNode {
  const { groups, tips, label, className, anchors = false, active, onPoint, onRelease } = props;
  const box = useRef<HTMLDivElement>(null);
  const id = useId();
  const hasTypes = tips.length > 0;

  const pointAt = (target: EventTarget, by: 'code' | 'keys'): void => {
    const group = groupOf(target);
    if (group !== undefined) onPoint?.(group, by);
  };
  const types = useTypes(box, tips, (name) => pointAt(name, 'keys'));
  const onPointerMove = (event: PointerEvent): void => {
    if (isPointing(event)) pointAt(event.target, 'code');
  };

  return (
    <div className={clsx(styles.lines, className)} ref={box} onMouseLeave={types.hide}>
      <pre
        className={styles.pre}
        tabIndex={0}
        role="group"
        aria-label={label}
        aria-describedby={hasTypes ? `${id}-keys` : undefined}
        onKeyDown={hasTypes ? types.onKeyDown : undefined}
        onBlur={() => {
          types.hide();
          onRelease?.();
        }}
        onScroll={types.hide}
        onMouseOver={types.onMouseOver}
        onPointerMove={onPointerMove}
        onClick={({ target }) => pointAt(target, 'code')}
      >
        <code>
          {groups.map((lines, index) => (
            <Group key={index} index={index} lines={lines} anchors={anchors} active={active === index} />
          ))}
        </code>
      </pre>
      {hasTypes && (
        <span id={`${id}-keys`} hidden>
          {translate({ id: 'listing.keys', message: 'Arrow keys go from name to name and tell the type.' })}
        </span>
      )}
      <div className={styles.tip} role="tooltip" style={types.place} hidden={types.shown === undefined}>
        {types.shown}
      </div>
    </div>
  );
}
