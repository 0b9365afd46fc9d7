import { localDateOf } from '@tctp/calendar';
import type { Actor, ComposedSection, LocalDate } from '@tctp/domain';
import { booksAt } from '@tctp/registers';
import { gatherReport } from '../papers/report/report';
import { composeSections } from './compose-sections';
import type { PlanOfReports, ReportDeps } from './on-report';
import { authorityHead } from './report-paper';

/** What the live data says of a period now, section by section. */
export async function gatherSections(
  { read, clock }: Pick<ReportDeps, 'read' | 'clock'>,
  reader: Actor,
  { plan, summary }: PlanOfReports,
  period: string,
): Promise<{ sections: ComposedSection[]; toldOf: LocalDate }> {
  const now = await clock.now();
  const letterhead = await authorityHead(read.papers, plan);
  const day = localDateOf(plan.calendar, now);
  const matter = await gatherReport({ read, clock }, reader, {
    plan,
    summary,
    letterhead,
    period,
    day,
    until: now,
  });
  const [{ registers }, units] = await Promise.all([
    read.history(plan.tenantId, plan.id, matter.until),
    read.units(plan.tenantId),
  ]);
  const asked = {
    books: booksAt(registers, matter.until),
    unitNames: new Map(units.map(({ id, shortName }) => [id, shortName])),
  };
  return { sections: composeSections(matter, asked), toldOf: matter.day };
}
