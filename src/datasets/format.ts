/** [H, W, C] of each image. */
export const IMAGE_SHAPE = [32, 32, 3] as const;

/** How many classes there are; labels run from 0 to 9. */
export const CLASS_COUNT = 10;

/** Pixels of one colour plane. */
export const PLANE_BYTES = 32 * 32;

/** Pixel bytes of one image: a red, a green and a blue plane. */
export const IMAGE_BYTES = 3 * PLANE_BYTES;
