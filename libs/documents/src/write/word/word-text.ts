import { AlignmentType, BorderStyle, Paragraph, TextRun } from 'docx';
import type { IParagraphOptions } from 'docx';
import { linesOf } from '../printable';
import { widthOf } from '../text-width';

export const ALIGN = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
  both: AlignmentType.JUSTIFIED,
} as const;

export interface Letters {
  /** Points. */
  size: number;
  bold?: boolean;
  italics?: boolean;
}

/** Twips of a length in points. */
export function twips(points: number): number {
  return Math.round(points * 20);
}

/** Twips of a length in millimetres, rounded up: 15 mm is never 14.99. */
export function twipsOf(millimetres: number): number {
  return Math.ceil((millimetres * 1440) / 25.4);
}

/** One paragraph; line ends within the text stay line ends. */
export function line(
  text: string,
  align: keyof typeof ALIGN,
  { size, bold = false, italics = false }: Letters,
  more: Omit<IParagraphOptions, 'children' | 'text'> = {},
): Paragraph {
  return new Paragraph({
    ...more,
    alignment: ALIGN[align],
    children: linesOf(text).map(
      (words, place) =>
        new TextRun({ text: words, size: size * 2, bold, italics, ...(place === 0 ? {} : { break: 1 }) }),
    ),
  });
}

/** A stroke in the middle of a column, as long as this share of the line above it. Column in twips. */
export function strokeUnder(text: string, { size, bold }: Letters, share: number, column: number): Paragraph {
  const widest = Math.max(...linesOf(text).map((words) => widthOf(words, size, bold)));
  const beside = Math.max(0, Math.round((column - twips(Math.min(widest, column / 20) * share)) / 2));
  return new Paragraph({
    indent: { left: beside, right: beside },
    spacing: { before: 50, after: 0, line: 40, lineRule: 'exact' },
    border: { top: { style: BorderStyle.SINGLE, size: 6, space: 0, color: '000000' } },
    children: [],
  });
}

/** Indents that make the lines of a title about equally long, so that no single word is left for the last one. */
export function balanced(
  text: string,
  { size, bold }: Letters,
  column: number,
): { left: number; right: number } {
  const width = Math.max(...linesOf(text).map((words) => twips(widthOf(words, size, bold))));
  const lines = Math.max(1, Math.ceil(width / (column * 0.96)));
  const beside = lines === 1 ? 0 : Math.max(0, Math.floor((column - (width / lines) * 1.15) / 2));
  return { left: beside, right: beside };
}
