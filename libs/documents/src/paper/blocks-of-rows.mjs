/** Rows of a sheet: at its top and bottom those with one filled cell are paragraphs, what stands between is the table. */
export function blocksOfRows(rows, counts = { paragraph: 0, table: 0 }) {
  const filled = rows.map(({ cells }) => cells.filter(({ text }) => text !== ''));
  const first = filled.findIndex((cells) => cells.length > 1);
  const last = filled.findLastIndex((cells) => cells.length > 1);
  const paragraphs = (from, to) =>
    filled.slice(from, to).flatMap((cells) =>
      cells.map(({ text, place }) => ({
        kind: 'paragraph',
        text,
        place: { ...place, paragraph: (counts.paragraph += 1) },
      })),
    );
  if (first < 0) return paragraphs(0);
  const table = rows.slice(first, last + 1);
  counts.table += 1;
  return [
    ...paragraphs(0, first),
    { kind: 'table', rows: table, place: { ...table[0].place, table: counts.table } },
    ...paragraphs(last + 1),
  ];
}
