import { BorderStyle, Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx';
import type { Paragraph } from 'docx';

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const NO_BORDERS = {
  top: NONE,
  bottom: NONE,
  left: NONE,
  right: NONE,
  insideHorizontal: NONE,
  insideVertical: NONE,
};

/** Things that stand side by side: rows that do not break, without lines around them. Widths in twips. */
export function plainTable(widths: readonly number[], rows: readonly (readonly Paragraph[][])[]): Table {
  return new Table({
    borders: NO_BORDERS,
    layout: TableLayoutType.FIXED,
    columnWidths: [...widths],
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    margins: { left: 0, right: 0 },
    rows: rows.map(
      (cells) =>
        new TableRow({
          cantSplit: true,
          children: cells.map(
            (children, place) =>
              new TableCell({
                width: { size: widths[place] ?? 0, type: WidthType.DXA },
                children: [...children],
              }),
          ),
        }),
    ),
  });
}
