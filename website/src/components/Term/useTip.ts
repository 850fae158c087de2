import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { FocusEvent, MouseEvent, PointerEvent, RefObject } from 'react';
import { placeOf } from './place';

interface Tip {
  readonly open: boolean;
  readonly term: RefObject<HTMLSpanElement | null>;
  readonly box: RefObject<HTMLSpanElement | null>;
  /** For what holds the word and its meaning. */
  readonly events: {
    readonly onPointerEnter: (event: PointerEvent) => void;
    readonly onPointerLeave: (event: PointerEvent) => void;
    readonly onPointerDown: (event: PointerEvent) => void;
    readonly onFocus: (event: FocusEvent) => void;
    readonly onBlur: (event: FocusEvent) => void;
  };
  /** For the word: a finger opens or closes its meaning and does not leave the page. */
  readonly onTap: (event: MouseEvent) => void;
}

/**
 * When the meaning of a word is shown, and where: while the mouse is on the word or on the meaning, while the word has the
 * keyboard's focus, after a tap; until Escape, or a press elsewhere.
 */
export function useTip(): Tip {
  const term = useRef<HTMLSpanElement>(null);
  const box = useRef<HTMLSpanElement>(null);
  const pointer = useRef('');
  const [open, setOpen] = useState(false);

  useLayoutEffect(() => {
    if (!open || !box.current) return;
    const { style, dataset } = box.current;
    Object.assign(style, { left: '0px', top: '0px' });
    const origin = box.current.getBoundingClientRect();
    // Of a word that goes over two lines, the part on the second.
    const word = [...(term.current?.querySelector('a')?.getClientRects() ?? [])].at(-1);
    if (!word) return;
    const { clientWidth: width, clientHeight: height } = document.documentElement;
    const roof = document.querySelector('.navbar')?.getBoundingClientRect().bottom ?? 0;
    const { left, top, above } = placeOf(word, origin, { width, height }, roof);
    Object.assign(style, { left: `${left - origin.left}px`, top: `${top - origin.top}px` });
    if (above) dataset.above = '';
    else delete dataset.above;
  }, [open]);

  useEffect(() => {
    if (!open) return undefined;
    const close = (): void => setOpen(false);
    const press = ({ key }: KeyboardEvent): void => {
      if (key === 'Escape') close();
    };
    const touch = ({ target }: Event): void => {
      if (target instanceof Node && !term.current?.contains(target)) close();
    };
    document.addEventListener('keydown', press);
    document.addEventListener('pointerdown', touch);
    window.addEventListener('resize', close);
    return () => {
      document.removeEventListener('keydown', press);
      document.removeEventListener('pointerdown', touch);
      window.removeEventListener('resize', close);
    };
  }, [open]);

  return {
    open,
    term,
    box,
    events: {
      onPointerEnter: ({ pointerType }) => {
        if (pointerType === 'mouse') setOpen(true);
      },
      onPointerLeave: ({ pointerType, currentTarget }) => {
        if (pointerType === 'mouse' && !currentTarget.querySelector(':focus-visible')) setOpen(false);
      },
      onPointerDown: ({ pointerType }) => {
        pointer.current = pointerType;
      },
      onFocus: ({ target }) => {
        if (target.matches(':focus-visible')) setOpen(true);
      },
      onBlur: ({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) setOpen(false);
      },
    },
    onTap: (event) => {
      if (pointer.current === '' || pointer.current === 'mouse') return;
      event.preventDefault();
      pointer.current = '';
      setOpen((before) => !before);
    },
  };
}
