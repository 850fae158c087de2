/** How many bytes `count` numbers take. */
export function bytes(count: i32): usize {
  return (<usize>count) << 2;
}

/** The next multiple of 8: how wide rows are in scratch memory, where tiles read 8 numbers at a time. */
export function padded(count: i32): i32 {
  return (count + 7) & ~7;
}

/**
 * Copies a [rows, columns] matrix, whose numbers lie `rowStep` and `columnStep` bytes apart, into rows of `width` numbers,
 * with zeros behind the columns.
 */
export function pack(
  to: usize,
  from: usize,
  rows: i32,
  columns: i32,
  rowStep: usize,
  columnStep: usize,
  width: i32,
): void {
  for (let row = 0; row < rows; row++) {
    if (columnStep == 4) memory.copy(to, from, bytes(columns));
    else {
      let source = from;
      for (let column = 0; column < columns; column++) {
        store<f32>(to + bytes(column), load<f32>(source));
        source += columnStep;
      }
    }
    memory.fill(to + bytes(columns), 0, bytes(width - columns));
    to += bytes(width);
    from += rowStep;
  }
}
