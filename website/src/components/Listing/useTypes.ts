import {
  useRef,
  useState,
  type CSSProperties,
  type KeyboardEvent,
  type MouseEvent,
  type RefObject,
} from 'react';
import { announce } from '../announce';

interface Types {
  /** The type that is shown. */
  readonly shown: string | undefined;
  readonly place: CSSProperties | undefined;
  readonly hide: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onMouseOver: (event: MouseEvent) => void;
}

const lineOf = (name: HTMLElement): Element | null => name.closest('[data-number]');

/** Where an arrow key leads from a name: to the next one, or to the first one of the next line that has one. */
function nextName(names: readonly HTMLElement[], at: number, key: string): number | undefined {
  const here = names[at];
  const inOtherLine = (name: HTMLElement): boolean => !here || lineOf(name) !== lineOf(here);
  if (key === 'ArrowRight') return Math.min(at + 1, names.length - 1);
  if (key === 'ArrowLeft') return Math.max(at - 1, 0);
  if (key === 'ArrowDown') {
    const below = names.findIndex((name, index) => index > at && inOtherLine(name));
    return below < 0 ? at : below;
  }
  if (key === 'ArrowUp') {
    const above = names.slice(0, Math.max(at, 0)).findLast(inOtherLine);
    return above ? names.findIndex((name) => lineOf(name) === lineOf(above)) : Math.max(at, 0);
  }
  return undefined;
}

/** Shows the types of the names of a program, which stands in `box`. */
export function useTypes(
  box: RefObject<HTMLElement | null>,
  tips: readonly string[],
  onName: (name: HTMLElement) => void,
): Types {
  const at = useRef(-1);
  const [shown, setShown] = useState<{ readonly type: string; readonly place: CSSProperties }>();
  const namesOf = (): HTMLElement[] => [...(box.current?.querySelectorAll<HTMLElement>('[data-tip]') ?? [])];

  /** Underlines a name wherever these lines use it. */
  const markUses = (name: string | undefined): void => {
    for (const use of namesOf()) use.toggleAttribute('data-same', use.textContent === name);
  };

  const hide = (): void => {
    if (!shown) return;
    markUses(undefined);
    setShown(undefined);
  };

  const show = (name: HTMLElement): string | undefined => {
    const type = tips[Number(name.dataset.tip)];
    const origin = box.current?.getBoundingClientRect();
    if (type === undefined || !origin) return undefined;
    const { left, bottom } = name.getBoundingClientRect();
    markUses(name.textContent);
    // The cast: React's types know no custom properties.
    const place = { '--left': `${left - origin.left}px`, top: bottom - origin.top } as CSSProperties;
    setShown({ type, place });
    return type;
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') {
      hide();
      return;
    }
    const names = namesOf();
    const next = nextName(names, at.current, event.key);
    const name = next === undefined ? undefined : names[next];
    if (next === undefined || !name) return;
    event.preventDefault();
    at.current = next;
    name.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
    onName(name);
    announce(`${name.textContent}: ${show(name) ?? ''}`);
  };

  const onMouseOver = ({ target }: MouseEvent): void => {
    if (target instanceof HTMLElement && target.dataset.tip !== undefined) show(target);
  };

  return { shown: shown?.type, place: shown?.place, hide, onKeyDown, onMouseOver };
}
