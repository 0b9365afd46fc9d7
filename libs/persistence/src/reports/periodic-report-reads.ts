import { peopleBehind } from '@tctp/application';
import type { CycleRow, PeriodicReportReads, ReportEntry, ToldReportRow } from '@tctp/application';
import { maySeeReport } from '../read/may-see-report';
import type { DataSource } from 'typeorm';
import { toInstant, toInstantOrNull } from '../columns';
import type { Ask } from './report-rows';
import { listReportRows, readIssue, readReportRow } from './report-rows';

const HISTORY = `
select e.number, e.code, e.params, e.reason, e.at,
       jsonb_build_object('accountId', a.id, 'displayName', a.display_name) as by,
       case when f.id is not null
            then jsonb_build_object('accountId', f.id, 'displayName', f.display_name) end as for
  from periodic_report_event e
  join account a on a.tenant_id = e.tenant_id and a.id = e.actor_id
  left join account f on f.tenant_id = e.tenant_id and f.id = e.acted_for
 where e.tenant_id = $1 and e.plan_id = $2 and e.period = $3
 order by e.number desc limit 500`;
/* What recurs is named after its period, what does not is 'once', 'ongoing' or 'none'. */
const CYCLES = `
select t.id as "taskId", t.cycle, t.component_code as "componentCode", t.title, u.short_name as "leadName",
       t.last_day::text as "lastDay", t.due_at as "dueAt", t.work_state as work,
       t.time_state = 'overdue' as overdue, t.snapshot#>>'{context,planIssuedAt}' as "issuedAt",
       case when t.work_state in ('submitted', 'underReview', 'approved')
            then t.snapshot#>>'{context,submission,at}' end as "submittedAt"
  from task t join unit u on u.tenant_id = t.tenant_id and u.id = t.lead_unit_id
 where t.tenant_id = $1 and t.plan_id = $2 and t.cycle ~ '^[0-9]{4}'
 order by t.due_at nulls last, length(t.row_id), t.row_id, t.id`;
const TOLD = `
select n.plan_id as "planId", p.number as "planNumber", n.period, n.report_event as event, r.state, e.reason
  from jsonb_to_recordset($4::jsonb) as told("planId" text, period text, event integer)
 cross join lateral (select $1::text as tenant_id, told."planId" as plan_id, told.period, told.event as report_event) n
  join plan p on p.tenant_id = n.tenant_id and p.id = n.plan_id
  join periodic_report r on r.tenant_id = n.tenant_id and r.plan_id = n.plan_id and r.period = n.period
  join periodic_report_event e
    on e.tenant_id = n.tenant_id and e.plan_id = n.plan_id and e.period = n.period and e.number = n.report_event
 where true`;
const NAMES = `select id, display_name as name from account where tenant_id = $1 and id = any($2)`;

export function periodicReportReads(source: DataSource): PeriodicReportReads {
  const ask: Ask = (text, values) => source.query(text, values);
  return {
    list: (tenantId, planId) => listReportRows(ask, tenantId, planId),
    read: (tenantId, place) => readReportRow(ask, tenantId, place),
    issue: (tenantId, place, number) => readIssue(ask, tenantId, place, number),
    async history(tenantId, { planId, period }) {
      const rows = await ask<Omit<ReportEntry, 'at'> & { at: Date }>(HISTORY, [tenantId, planId, period]);
      return rows.map((row) => ({ ...row, at: toInstant(row.at) }));
    },
    async cycles(tenantId, planId) {
      const rows = await ask<Omit<CycleRow, 'dueAt'> & { dueAt: Date | null }>(CYCLES, [tenantId, planId]);
      return rows.map((row) => ({ ...row, dueAt: toInstantOrNull(row.dueAt) }));
    },
    async names(tenantId, accountIds) {
      const rows = await ask<{ id: string; name: string }>(NAMES, [tenantId, [...new Set(accountIds)]]);
      return new Map(rows.map(({ id, name }) => [id, name]));
    },
    told: (reader, events) =>
      ask<ToldReportRow>(
        `${TOLD} and $2::text is not null and cardinality($3::text[]) >= 0 and ${maySeeReport(reader, '$3::text[]')}`,
        [reader.tenantId, reader.unitId, peopleBehind(reader), JSON.stringify(events)],
      ),
  };
}
