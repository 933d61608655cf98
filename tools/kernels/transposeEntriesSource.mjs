/**
 * The matrix by columns from the matrix by rows, as a counting sort: whoever has a part of the rows has a table of its own, first of
 * how many entries each column gets from the part, then of the place of the next one. An entry is its row or column on the
 * other side (u32) and its rating (f32).
 */
export const transposeEntriesSource = `
/** Adds the entries from .. to, by column. */
export function countEntries(entries: usize, from: u32, to: u32, table: usize): void {
  const end: usize = entries + (<usize>to << 3);
  for (let at: usize = entries + (<usize>from << 3); at < end; at += 8) {
    const count: usize = table + (<usize>load<u32>(at) << 2);
    store<u32>(count, load<u32>(count) + 1);
  }
}

/** Puts the entries from .. to into their columns, each with its row. */
export function scatterEntries(
  starts: usize, rows: u32, entries: usize, from: u32, to: u32, table: usize, columns: usize,
): void {
  let row: u32 = rowOf(starts, rows, from);
  let rowEnd: u32 = load<u32>(starts + (<usize>row << 2), 4);
  for (let entry: u32 = from; entry < to; entry++) {
    while (entry >= rowEnd) {
      row++;
      rowEnd = load<u32>(starts + (<usize>row << 2), 4);
    }
    const at: usize = entries + (<usize>entry << 3);
    const next: usize = table + (<usize>load<u32>(at) << 2);
    const place: u32 = load<u32>(next);
    store<u32>(next, place + 1);
    const rating: u64 = load<u32>(at, 4);
    store<u64>(columns + (<usize>place << 3), (rating << 32) | row);
  }
}

/** The last row that begins at or before an entry. */
function rowOf(starts: usize, rows: u32, entry: u32): u32 {
  let low: u32 = 0;
  let high: u32 = rows - 1;
  while (low < high) {
    const middle: u32 = (low + high + 1) >> 1;
    if (load<u32>(starts + (<usize>middle << 2)) <= entry) low = middle;
    else high = middle - 1;
  }
  return low;
}`;
