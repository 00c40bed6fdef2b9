/** As many whole lines from the first as fit into a length, by default of UTF-16 letters. */
export function firstRows(
  rows: readonly string[],
  most: number,
  lengthOf: (row: string) => number = (row) => row.length,
): readonly string[] {
  let length = 0;
  const end = rows.findIndex((row) => {
    length += lengthOf(row) + 1;
    return length > most;
  });
  return end < 0 ? rows : rows.slice(0, end);
}
