import { addDays, localDateOf, startOfDay } from '@tctp/calendar';
import type { PaperFormat } from '@tctp/contracts';
import type { Actor, LocalDate } from '@tctp/domain';
import { PAPER_TAKERS, isAmong } from '@tctp/domain';
import type { Result } from '../refusal';
import { accept, refuse } from '../refusal';
import { readLetterhead } from './letterhead';
import type { PaperDeps } from './paper-kind';
import { PAPERS } from './paper-kinds';
import type { Papers } from './papers';

export interface PaperAsked {
  planId: string;
  kind: string;
  format: PaperFormat;
  period?: string | undefined;
  asOf?: LocalDate | undefined;
}

export interface PaperFile {
  /** With its extension. */
  fileName: string;
  content: Uint8Array;
}

/** One paper as a file: what the reader may see of it, as of today or of the end of an earlier day. */
export async function takePaper(
  deps: PaperDeps & { papers: Papers },
  reader: Actor,
  asked: PaperAsked,
): Promise<Result<PaperFile>> {
  const { read, clock, papers } = deps;
  const paper = PAPERS.find(({ kind }) => kind === asked.kind);
  if (paper === undefined) return refuse({ code: 'paper-unknown', kind: asked.kind });
  if (!isAmong(reader, PAPER_TAKERS[paper.kind]))
    return refuse({ code: 'not-permitted', action: 'takePaper' });
  const [plan, summaries] = await Promise.all([
    read.planContext(reader.tenantId, asked.planId),
    read.plans(reader.tenantId),
  ]);
  const summary = summaries.find(({ id }) => id === asked.planId);
  if (plan === null || summary === undefined) return refuse({ code: 'plan-unknown' });
  const now = await clock.now();
  const today = localDateOf(plan.calendar, now);
  const day = asked.asOf ?? today;
  if (day > today) return refuse({ code: 'as-of-future' });
  const past = day < today;
  const periods = paper.periods(plan, today);
  const period = asked.period ?? periods[0] ?? null;
  if (period !== null && periods.length > 0 && !periods.includes(period)) {
    return refuse({ code: 'period-not-offered', period, periods: periods.join(', ') });
  }
  if ((past && !paper.asOf) || (period !== null && periods.length === 0)) {
    return refuse({ code: 'period-unknown', period: period ?? day });
  }
  const written = await paper.make(deps, reader, {
    plan,
    summary,
    letterhead: await readLetterhead(read.papers, reader, plan),
    period,
    day,
    until: past ? startOfDay(plan.calendar, addDays(day, 1)) : now,
    past,
  });
  const content = asked.format === 'docx' ? await papers.word(written) : await papers.excel(written);
  return accept({ fileName: `${fileNameOf(written.fileName)}.${asked.format}`, content });
}

/** What no computer takes in the name of a file is a dash: "119/KH-UBND" is 119-KH-UBND. */
export function fileNameOf(text: string): string {
  // eslint-disable-next-line no-control-regex
  return text.replace(/[\\/:*?"<>|\u0000-\u001f]+/g, '-').slice(0, 120);
}
