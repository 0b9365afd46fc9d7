import { Paragraph } from 'docx';
import type { PaperBlock, PaperTable } from '@tctp/application';
import { SIZES } from '../page';
import { line, twipsOf } from './word-text';

const TEXT = { size: SIZES.body };
const BOLD = { size: SIZES.body, bold: true };
const INDENT = { firstLine: twipsOf(10) };
const SPACING = { before: 60, after: 60, line: 276, lineRule: 'auto' } as const;

/**
 * Headings, paragraphs, items and tables, one under the other. Where a table stands, there is a mark for it. A
 * sentence that ends in a colon goes with what it announces, and the last one with the foot: no page holds a signature
 * alone.
 */
export function wordBody(blocks: readonly PaperBlock[], mark: (table: PaperTable) => Paragraph): Paragraph[] {
  return blocks.flatMap((block, place): Paragraph[] => {
    const isLast = place === blocks.length - 1;
    switch (block.kind) {
      case 'heading':
        return [
          line(block.text, 'both', BOLD, {
            indent: INDENT,
            spacing: { ...SPACING, before: 120 },
            keepNext: true,
          }),
        ];
      case 'paragraph':
        return [
          line(block.text, 'both', TEXT, {
            indent: INDENT,
            spacing: SPACING,
            keepNext: isLast || block.text.endsWith(':'),
          }),
        ];
      case 'items':
        return block.items.map((item) =>
          line(`- ${item}`, 'both', TEXT, { indent: INDENT, spacing: SPACING }),
        );
      case 'table':
        return [
          block.caption === null
            ? new Paragraph({
                spacing: { before: 0, after: 0, line: 120, lineRule: 'exact' },
                keepNext: true,
              })
            : line(block.caption, 'center', BOLD, { spacing: { before: 160, after: 80 }, keepNext: true }),
          mark(block),
          new Paragraph({ spacing: { before: 0, after: 0, line: 160, lineRule: 'exact' } }),
        ];
    }
  });
}
