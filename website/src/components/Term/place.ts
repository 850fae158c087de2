/** A part of the window, in pixels from its upper left corner. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface Placed {
  readonly left: number;
  readonly top: number;
  readonly above: boolean;
}

/** How near a meaning comes to the window's sides, and to its word. */
const EDGE = 8;
const GAP = 6;

/**
 * Where the meaning of a word stands: below it, or above it where there is no room below, and never beyond the sides of a
 * window of this width; `roof` is where the bar at the top ends.
 */
export function placeOf(
  word: Box,
  size: Pick<Box, 'width' | 'height'>,
  window: Pick<Box, 'width' | 'height'>,
  roof: number,
): Placed {
  const left = Math.max(EDGE, Math.min(word.left, window.width - EDGE - size.width));
  const below = word.top + word.height + GAP;
  const over = word.top - GAP - size.height;
  const above = below + size.height > window.height - EDGE && over >= roof;
  return { left, top: above ? over : below, above };
}
