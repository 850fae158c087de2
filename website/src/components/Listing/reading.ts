/** Where one note stands in the window, in pixels from its top. */
export interface Place {
  readonly top: number;
  readonly bottom: number;
}

/** The index of the note that a line of the window crosses; undefined if none does. */
export function noteAt(line: number, places: readonly Place[]): number | undefined {
  const index = places.findIndex(({ top, bottom }) => top <= line && line < bottom);
  return index < 0 ? undefined : index;
}

/**
 * The note that is being read: the one that crosses the reading line of the window, a fixed part of its height. The style
 * sheet says which, for it knows where the code stands.
 */
export function noteBeingRead(columns: HTMLElement): number | undefined {
  const { top, bottom } = columns.getBoundingClientRect();
  if (bottom < 0 || top > window.innerHeight) return undefined;
  const percent = Number(getComputedStyle(columns).getPropertyValue('--lab-reading'));
  const notes = [...columns.querySelectorAll('[data-note]')];
  return noteAt(
    (window.innerHeight * percent) / 100,
    notes.map((note) => note.getBoundingClientRect()),
  );
}

/** Scrolls a box, and nothing around it, until a part of it shows. */
export function reveal(part: HTMLElement, box: HTMLElement): void {
  const top = part.getBoundingClientRect().top - box.getBoundingClientRect().top;
  const spare = box.clientHeight - part.offsetHeight;
  if (top >= 0 && top <= spare) return;
  box.scrollTop += top - Math.max(0, spare / 2);
}
