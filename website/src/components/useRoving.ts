import type { FocusEvent, KeyboardEvent } from 'react';

const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

interface Handlers {
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  readonly onFocus: (event: FocusEvent<HTMLElement>) => void;
}

/**
 * Many controls, one stop of the Tab key: the arrow keys go from one to the next, and Tab comes back to the last.
 * All of them but the first have `tabIndex={-1}` at the start.
 */
export function useRoving(selector: string): Handlers {
  return {
    onKeyDown: (event) => {
      const items = [...event.currentTarget.querySelectorAll<HTMLElement>(selector)];
      const at = items.findIndex((item) => item === event.target);
      const next = { Home: 0, End: items.length - 1 }[event.key] ?? at + (STEPS[event.key] ?? NaN);
      const item = items[next];
      if (at < 0 || !item) return;
      event.preventDefault();
      item.focus();
    },
    onFocus: (event) => {
      if (!event.target.matches(selector)) return;
      for (const item of event.currentTarget.querySelectorAll<HTMLElement>(selector))
        item.tabIndex = item === event.target ? 0 : -1;
    },
  };
}
