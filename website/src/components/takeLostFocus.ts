/** Gives an element the focus where what had it made room for this one. Who went on elsewhere stays there. */
export function takeLostFocus(element: HTMLElement | null | undefined): void {
  if (document.activeElement === document.body) element?.focus({ preventScroll: true });
}
