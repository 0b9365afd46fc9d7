import type { Place } from '@tctp/domain';
import { foldText } from '@tctp/domain';
import type {
  AnnexReading,
  HeadReading,
  Normalisation,
  Read,
  RowReading,
  SectionReading,
} from '../../plan-reading';
import { beginsLikeUnit, isInCapitals, oneLine } from '../vocabulary';
import type { Column, Titled } from './find-columns';
import { columnsHold } from './find-columns';
import type { LaidRow } from './lay-rows';
import { filled } from './lay-rows';
import { hasCode } from './read-code';
import { readRow, wordsOf } from './read-row';

/** A run of rows under one head; a page break begins another. Null: nothing named its columns, and they go on. */
export interface AnnexPart {
  head: { place: Place; titles: readonly Titled[] } | null;
  rows: readonly LaidRow[];
}

/**
 * The annex out of its parts. In: rows with their cells spread, the head above each run. Out: every head, every section
 * that names a lead unit, every row with its words, and what had no meaning. Nothing is dropped in silence but empty
 * rows, sums, rows that only count the columns, and headings of fields where a column names the leads.
 */
export function readAnnex(
  parts: readonly AnnexPart[],
  title: Read<string> | null,
): { annex: AnnexReading; normalisations: Normalisation[] } {
  const heads: HeadReading[] = [];
  const sections: { section: SectionReading; begun: boolean }[] = [];
  const rows: RowReading[] = [];
  const unread: Read<null>[] = [];
  const normalisations: Normalisation[] = [];
  const all = parts.flatMap((part) => part.rows);
  let columns: readonly Column[] = [];

  for (const [at, { head, rows: own }] of parts.entries()) {
    if (head !== null) {
      columns = columnsHold(head.titles, all);
      heads.push(headReading(head, columns));
    }
    if (at > 0) cutOff();
    for (const row of own) take(row);
  }
  return {
    annex: { title, heads, sections: sections.map(({ section }) => section), rows, unread },
    normalisations,
  };

  /** The section that waits for its first row stands apart from it. */
  function cutOff() {
    const last = sections.at(-1);
    if (last !== undefined && !last.begun) last.section = { ...last.section, cutOff: true };
  }

  function take(row: LaidRow) {
    const cells = filled(row).filter(([, { held }]) => !held);
    const [first, ...others] = cells;
    if (first === undefined || isCount(cells.map(([, { text }]) => text)) || isSum(first[1].text)) return;
    const coded = hasCode(oneLine(wordsOf(row, columns, 'component')));
    const numbered = /\d/.test(wordsOf(row, columns, 'number'));
    if (!coded && isSection(row, first[0], first[1].text, others.length)) {
      const unit = oneLine(first[1].text).replace(/^(?:[IVX]+|[A-Z]|\d+)[.)/]\s*/u, '');
      const strays = others.map(([, { text, place }]) => ({ value: text, text, place }));
      const id = `s${sections.length + 1}`;
      const named = { value: unit, text: first[1].text, place: first[1].place };
      sections.push({ section: { id, unit: named, strays, cutOff: false }, begun: false });
      return;
    }
    if (!coded && others.length === 0 && isTopic(first[1].text) && hasLeads()) return;
    if (!coded && !numbered && wordsOf(row, columns, 'component') === '') return goOn(row, cells);
    if (!coded && !numbered && others.length === 0) {
      unread.push({ value: null, text: first[1].text, place: first[1].place });
      return;
    }
    const section = sections.at(-1);
    if (section !== undefined) section.begun = true;
    const id = `r${String(rows.length + 1).padStart(2, '0')}`;
    const read = readRow(row, columns, id, section?.section ?? null);
    rows.push(read.row);
    normalisations.push(...read.normalisations);
  }

  function hasLeads() {
    return columns.some(({ meaning }) => meaning === 'lead');
  }

  /** What has neither number nor component goes on with the row above it, as a page break leaves it. */
  function goOn(row: LaidRow, cells: ReturnType<typeof filled>) {
    const above = rows.at(-1);
    const [first] = cells;
    if (first === undefined) return;
    const parts = ['deliverable', 'requirement', 'deadline'] as const;
    const known = new Set(
      columns.filter(({ meaning }) => parts.some((part) => part === meaning)).map(({ column }) => column),
    );
    const isApart = sections.at(-1)?.begun === false;
    if (above === undefined || isApart || !cells.every(([column]) => known.has(column))) {
      unread.push({
        value: null,
        text: cells.map(([, { text }]) => text).join(' | '),
        place: first[1].place,
      });
      return;
    }
    const joined = { ...above };
    for (const part of parts) {
      const more = wordsOf(row, columns, part);
      if (more === '') continue;
      const text = [above[part].text, more].filter(Boolean).join('\n');
      joined[part] = { ...above[part], value: text, text };
      const place = first[1].place;
      normalisations.push({ rowId: above.id, part: 'title', was: more, now: text, place });
    }
    rows[rows.length - 1] = joined;
  }
}

function headReading(
  { place, titles }: NonNullable<AnnexPart['head']>,
  columns: readonly Column[],
): HeadReading {
  const misnamed = columns
    .filter(({ meaning, title }, at) => {
      const says = titles[at]?.says ?? 'other';
      return title !== '' && says !== meaning && says !== 'other' && says !== 'task';
    })
    .map(({ title, meaning }) => ({ title, holds: meaning }));
  return { place, columns, misnamed };
}

/** A name of a unit that stands over the width, alone in its row, or in capitals with strays beside it. */
function isSection(row: LaidRow, column: number, text: string, others: number): boolean {
  if (!beginsLikeUnit(text)) return false;
  const cell = row.cells.get(column);
  const isWide = (cell?.columns ?? 1) * 2 > row.width;
  return isWide || others === 0 || (isInCapitals(text) && others <= 2);
}

/** "I. Công tác chỉ đạo, điều hành", "Lĩnh vực …". */
function isTopic(text: string): boolean {
  return (
    /^(?:[IVX]+|[A-Z])[.)/]?\s/u.test(text) ||
    /^(?:\d+[.)]?\s+)?(?:linh vuc|cong tac|cai cach)\b/.test(foldText(text))
  );
}

/** "(1) (2) (3)" below a head. */
function isCount(texts: readonly string[]): boolean {
  return texts.length > 2 && texts.every((text, at) => text.replace(/[()[\]]/g, '').trim() === `${at + 1}`);
}

function isSum(text: string): boolean {
  return /^(tong cong|tong so|tong diem|cong)\b/.test(oneLine(foldText(text)));
}
