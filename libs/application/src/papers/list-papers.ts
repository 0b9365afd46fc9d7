import { localDateOf } from '@tctp/calendar';
import type { PaperList } from '@tctp/contracts';
import type { Actor } from '@tctp/domain';
import { PAPER_TAKERS, REPORT_READERS, isAmong, mayTouchReports } from '@tctp/domain';
import type { Result } from '../refusal';
import { accept, refuse } from '../refusal';
import type { PaperDeps } from './paper-kind';
import { PAPERS } from './paper-kinds';

/** The papers this reader may take of a plan. */
export async function listPapers(
  { read, clock }: PaperDeps,
  reader: Actor,
  planId: string,
): Promise<Result<PaperList>> {
  const plan = await read.planContext(reader.tenantId, planId);
  if (plan === null) return refuse({ code: 'plan-unknown' });
  const today = localDateOf(plan.calendar, await clock.now());
  const papers = PAPERS.filter(({ kind }) => isAmong(reader, PAPER_TAKERS[kind])).map(
    ({ kind, periods, asOf }) => ({
      kind,
      periods: [...periods(plan, today)],
      asOf,
    }),
  );
  const keepsReports = mayTouchReports(reader, REPORT_READERS, plan.reviewUnitId);
  return accept({ planId, keepsReports, papers });
}
