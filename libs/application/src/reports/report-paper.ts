import { localDateOf } from '@tctp/calendar';
import { paperWords } from '@tctp/contracts';
import type { LocalDate, ReportSection } from '@tctp/domain';
import { shownText } from '@tctp/domain';
import type { PlanContext } from '../decision';
import { letterheadOf } from '../papers/letterhead';
import type { Letterhead } from '../papers/letterhead';
import type { OfficialPaper, PaperBlock } from '../papers/official-paper';
import { heading, numbered, paragraph } from '../papers/paper-blocks';
import type { PaperReads } from '../papers/paper-rows';
import { periodOf } from '../papers/report/report-period';
import { frameOf } from '../papers/report/write-report';
import type { PlanRowSummary } from '../read-models';
import type { ReportDocument } from './report-store';
import { RECIPIENTS } from './section-composers';

/** What was approved: the paper without number and day, which come when it is signed. */
export interface FixedReport {
  paper: OfficialPaper;
  /** As it is spelt within a sentence. */
  issuer: string;
}

/** A report speaks for the authority of the plan, whoever it is that writes or signs it. */
export async function authorityHead(
  read: Pick<PaperReads, 'issuer'>,
  { tenantId, authorityUnitId }: Pick<PlanContext, 'tenantId' | 'authorityUnitId'>,
): Promise<Letterhead> {
  const row = (await read.issuer(tenantId, authorityUnitId)) ?? { name: '', aboveName: null };
  return letterheadOf(row, row.name, true);
}

export function reportPaper(
  of: { summary: PlanRowSummary; letterhead: Letterhead; period: string; today: LocalDate },
  sections: readonly ReportSection[],
): OfficialPaper {
  const shown = sections.filter(({ leftOut }) => !leftOut);
  return {
    ...frameOf({ ...of, period: periodOf(of.period) }),
    blocks: numbered(shown.filter(({ key }) => key !== RECIPIENTS).flatMap(blocksOf)),
    recipients: shown.filter(({ key }) => key === RECIPIENTS).flatMap(({ parts }) => parts.flatMap(wordsOf)),
  };
}

function blocksOf({ title, parts }: ReportSection): PaperBlock[] {
  const text = shownText(title).trim();
  return [
    ...(text === '' ? [] : [heading(1, text)]),
    ...parts.flatMap((part): PaperBlock[] => {
      if (part.kind === 'table') return [{ kind: 'table', ...part.table }];
      const lines = wordsOf(part);
      if (lines.length === 0) return [];
      if (part.kind === 'items') return [{ kind: 'items', items: lines }];
      return part.kind === 'heading' ? [heading(2, lines.join(' '))] : lines.map(paragraph);
    }),
  ];
}

function wordsOf(part: ReportSection['parts'][number]): string[] {
  if (part.kind === 'table') return [];
  return shownText(part)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** The same paper with what was written on it since; what nobody knows stays a gap. */
export function withDocument(
  paper: OfficialPaper,
  { number, symbol, issuedOn }: ReportDocument,
): OfficialPaper {
  return {
    ...paper,
    number: { number, symbol: symbol ?? paper.number?.symbol ?? '' },
    day: issuedOn ?? paper.day,
  };
}

export function asDraft(paper: OfficialPaper): OfficialPaper {
  return { ...paper, fileName: `${paper.fileName} (${paperWords.report.draftFile})`, draft: true };
}

/** "45/BC-UBND"; null where the number is not known. */
export function documentNumber({ number }: OfficialPaper): string | null {
  return number?.number == null ? null : `${number.number}/${number.symbol}`;
}

export function fixedReport(content: string): FixedReport {
  return JSON.parse(content) as FixedReport;
}

export function dayAt({ calendar }: Pick<PlanContext, 'calendar'>, at: string): LocalDate {
  return localDateOf(calendar, at);
}
