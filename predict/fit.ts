import { transforms, UsageError, type Image } from '../src';

/** The side of the pictures that the lab's network takes. */
export const SIZE = 32;
const MOST_TIMES = 100;
const transform = new transforms.Compose([
  new transforms.Resize(SIZE),
  new transforms.CenterCrop([SIZE, SIZE]),
]);

/** A picture as the network sees it: its middle, a square of 32x32 pixels. `what` names it in errors. */
export function fit(
  image: Image<readonly [number, number, 3]>,
  what: string,
): Image<readonly [typeof SIZE, typeof SIZE, 3]> {
  const [height, width] = image.shape;
  // Its shorter side becomes 32 pixels long before it is cut: the longer one would not fit into memory.
  if (Math.max(height, width) > MOST_TIMES * Math.min(height, width))
    throw new UsageError(
      `${what} has ${width} x ${height} pixels, expected a picture at most ${MOST_TIMES} times as long as wide: cut a part out`,
    );
  return transform.apply(image);
}
