import { weave } from './weave';

/** What a periodic report (báo cáo CCHC định kỳ) says: as it was composed from the live data, and as people changed it. */
export interface ReportSection {
  /** Of whatever composes it; `own-1` and so on for what people added. */
  key: string;
  title: KeptText;
  parts: readonly ReportPart[];
  leftOut: boolean;
}

/** Both texts side by side, so that one sees what was changed; `basis` is the composed text at that moment. */
export interface KeptText {
  composed: string | null;
  /** Null: as composed. Empty: left out. */
  edited: string | null;
  basis: string | null;
}

export const REPORT_TEXT_KINDS = ['heading', 'paragraph', 'items'] as const;
export type ReportTextKind = (typeof REPORT_TEXT_KINDS)[number];

export type ReportPart = ReportText | ReportFigures;
export interface ReportText extends KeptText {
  kind: ReportTextKind;
  key: string;
}
/** Nobody types these: they are what the data says. */
export interface ReportFigures {
  kind: 'table';
  key: string;
  table: ReportTable;
}

export interface ReportTable {
  caption: string | null;
  columns: readonly { title: string; width: number; align: 'left' | 'center' | 'right' }[];
  rows: readonly (
    { kind: 'section'; text: string } | { kind: 'cells' | 'total'; cells: readonly string[] }
  )[];
}

export interface ComposedSection {
  key: string;
  title: string | null;
  parts: readonly ComposedPart[];
}
/** One line each, where they are items. */
export type ComposedPart =
  { kind: ReportTextKind; key: string; text: string } | { kind: 'table'; key: string; table: ReportTable };

export function shownText({ composed, edited }: KeptText): string {
  return edited ?? composed ?? '';
}

/** Whether the data has moved under what a person wrote. */
export function isOvertaken({ composed, edited, basis }: KeptText): boolean {
  return edited !== null && composed !== basis;
}

export function isOwn({ key }: { key: string }): boolean {
  return key.startsWith('own-');
}

/**
 * The same report with what the data says now. Figures and untouched words follow it; what people wrote, their order and
 * what they added or left out stay. What is no longer composed goes, unless somebody wrote over it.
 */
export function recompose(
  kept: readonly ReportSection[],
  composed: readonly ComposedSection[],
): ReportSection[] {
  const before = new Map(kept.map((section) => [section.key, section]));
  const fresh = new Map(composed.map((section) => [section.key, section]));
  const standing = kept.filter((section) => fresh.has(section.key) || isOwn(section) || isWritten(section));
  return weave(
    standing.map(({ key }) => key),
    composed.map(({ key }) => key),
  ).map((key) => sectionOf(key, before.get(key), fresh.get(key)));
}

function sectionOf(
  key: string,
  before: ReportSection | undefined,
  fresh: ComposedSection | undefined,
): ReportSection {
  return {
    key,
    title: textOf(before?.title, fresh?.title ?? null),
    parts: partsOf(before?.parts ?? [], fresh?.parts ?? []),
    leftOut: before?.leftOut ?? false,
  };
}

function partsOf(kept: readonly ReportPart[], composed: readonly ComposedPart[]): ReportPart[] {
  const before = new Map(kept.map((part) => [part.key, part]));
  const fresh = new Map(composed.map((part) => [part.key, part]));
  const standing = kept.filter((part) => fresh.has(part.key) || isOwn(part) || isWrittenOver(part));
  return weave(
    composed.map(({ key }) => key),
    standing.map(({ key }) => key),
  ).flatMap((key): ReportPart[] => {
    const part = fresh.get(key);
    const old = before.get(key);
    if (part?.kind === 'table') return [{ kind: 'table', key, table: part.table }];
    const text = old !== undefined && old.kind !== 'table' ? old : undefined;
    const kind = part?.kind ?? text?.kind;
    return kind === undefined ? [] : [{ kind, key, ...textOf(text, part?.text ?? null) }];
  });
}

function textOf(before: KeptText | undefined, composed: string | null): KeptText {
  return { composed, edited: before?.edited ?? null, basis: before?.basis ?? null };
}

function isWritten({ title, parts }: ReportSection): boolean {
  return title.edited !== null || parts.some((part) => isOwn(part) || isWrittenOver(part));
}

function isWrittenOver(part: ReportPart): boolean {
  return part.kind !== 'table' && part.edited !== null;
}
