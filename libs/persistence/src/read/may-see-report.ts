import type { Actor } from '@tctp/domain';
import { REPORT_READERS, isAmong } from '@tctp/domain';

/**
 * Whether a reader in the unit $2 may see the periodic report that a notification `n` is about: as `mayTouchReports` says
 * it of readers, in SQL. What they did themselves is no news to them, by `accounts`: whom they are and stand in for.
 */
export function maySeeReport(reader: Actor, accounts: string): string {
  if (!isAmong(reader, REPORT_READERS)) return 'false';
  const inTheirUnit = `exists (
  select from plan p where p.tenant_id = n.tenant_id and p.id = n.plan_id and p.review_unit_id = $2)`;
  return `${reader.role === 'head' ? inTheirUnit : 'true'} and not exists (
  select from periodic_report_event v
   where v.tenant_id = n.tenant_id and v.plan_id = n.plan_id and v.period = n.period and v.number = n.report_event
     and (v.actor_id = any(${accounts}) or coalesce(v.acted_for = any(${accounts}), false)))`;
}
