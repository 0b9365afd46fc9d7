import type { Block, Paper, PaperRefusal, TableRow } from '@tctp/domain';

/** Stands in for the readers of papers until they are here: text only, tabs between cells. */
export function readPaper(
  content: Uint8Array,
  fileName: string,
): Promise<{ ok: true; paper: Paper } | { ok: false; refusal: PaperRefusal }> {
  if (!fileName.endsWith('.txt')) return Promise.resolve({ ok: false, refusal: 'paper-format-unknown' });
  const blocks: Block[] = [];
  const rows: TableRow[] = [];
  const lines = new TextDecoder().decode(content).split('\n');
  for (const [at, text] of lines.entries()) {
    const place = { line: at + 1 };
    if (text.includes('\t'))
      rows.push({
        cells: text.split('\t').map((cell, column) => ({
          text: cell.trim(),
          column: column + 1,
          columns: 1,
          rows: 1,
          place,
        })),
        place,
      });
    else if (text.trim() !== '') blocks.push({ kind: 'paragraph', text: text.trim(), place });
  }
  if (rows.length > 0) blocks.push({ kind: 'table', rows, place: rows[0]!.place });
  return Promise.resolve({ ok: true, paper: { format: 'text', blocks } });
}
