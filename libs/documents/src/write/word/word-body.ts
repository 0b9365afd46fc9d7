import { Paragraph } from 'docx';
import type { OfficialPaper, PaperTable } from '@tctp/application';
import { sizesOf } from '../page';
import { line, twipsOf } from './word-text';

const INDENT = { firstLine: twipsOf(10) };
const SPACING = { before: 60, after: 60, line: 276, lineRule: 'auto' } as const;
const TIGHT = { before: 20, after: 20, line: 240, lineRule: 'auto' } as const;

/**
 * Headings, paragraphs, items and tables, one under the other. Where a table stands, there is a mark for it. A
 * sentence that ends in a colon goes with what it announces, and the last one with the foot: no page holds a signature
 * alone.
 */
export function wordBody(paper: OfficialPaper, mark: (table: PaperTable) => Paragraph): Paragraph[] {
  const text = { size: sizesOf(paper).body };
  const bold = { ...text, bold: true };
  const spacing = paper.onePage ? TIGHT : SPACING;
  const [above, below] = paper.onePage ? [40, 60] : [120, 160];
  const indent = paper.onePage ? { firstLine: 0 } : INDENT;
  return paper.blocks.flatMap((block, place): Paragraph[] => {
    switch (block.kind) {
      case 'heading':
        return [
          line(block.text, 'both', bold, {
            indent,
            spacing: { ...spacing, before: paper.onePage ? 60 : 120 },
            keepNext: true,
          }),
        ];
      case 'paragraph':
        return [
          line(block.text, 'both', text, {
            indent,
            spacing,
            keepNext: place === paper.blocks.length - 1 || block.text.endsWith(':'),
          }),
        ];
      case 'items':
        return block.items.map((item) => line(`- ${item}`, 'both', text, { indent, spacing }));
      case 'table':
        return [
          block.caption === null
            ? new Paragraph({
                spacing: { before: 0, after: 0, line: above, lineRule: 'exact' },
                keepNext: true,
              })
            : line(block.caption, 'center', bold, { spacing: { before: 160, after: 80 }, keepNext: true }),
          mark(block),
          new Paragraph({ spacing: { before: 0, after: 0, line: below, lineRule: 'exact' } }),
        ];
    }
  });
}
