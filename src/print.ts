import { numel, type Shape } from './shape';

/** Shape and numbers, rounded to 4 decimals. */
export function printed(data: ArrayLike<number>, shape: Shape): string {
  return `tensor(${nested(Array.from(data), shape)})`;
}

function nested(data: readonly number[], shape: Shape): string {
  const [size, ...inner] = shape;
  if (size === undefined) return String(Number((data[0] ?? NaN).toFixed(4)));
  const length = numel(inner);
  const parts = Array.from({ length: size }, (_, i) =>
    nested(data.slice(i * length, (i + 1) * length), inner),
  );
  return `[${parts.join(', ')}]`;
}
