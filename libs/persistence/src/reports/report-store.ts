import type { KeptReport, ReportStore } from '@tctp/application';
import type { Mailbox } from '@tctp/domain';
import type { EntityManager } from 'typeorm';
import { versionOf } from '../administration/people-store';
import { storable } from '../storable';
import type { Ask } from './report-rows';
import { readReportRow } from './report-rows';

const COLUMNS = `
state, task_id, sections, composed_at, told_of, document_number, document_symbol, issued_on,
submitted_at, submitted_by, submitted_for, issue, sent_at, sent_by, sent_for, sent_task_id, evidence_id, file_sha256`;
const ADD = `
insert into periodic_report (tenant_id, plan_id, period, ${COLUMNS})
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21)
on conflict do nothing returning version`;
const WRITE = `
update periodic_report
   set version = version + 1, (${COLUMNS})
     = ($4, $5, $6::jsonb, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21)
 where tenant_id = $1 and plan_id = $2 and period = $3 returning version`;
/* The report is locked, so the next number is nobody else's. */
const ADD_ISSUE = `
insert into periodic_report_issue (tenant_id, plan_id, period, number, content, sha256, approved_at, approved_by, approved_for)
select $1, $2, $3, coalesce(max(number), 0) + 1, $4, $5, $6, $7, $8
  from periodic_report_issue where tenant_id = $1 and plan_id = $2 and period = $3
returning number`;
const TELL = `
insert into periodic_report_event (tenant_id, plan_id, period, number, code, params, reason, at, actor_id, acted_for)
select $1, $2, $3, coalesce(max(number), 0) + 1, $4, $5, $6, $7, $8, $9
  from periodic_report_event where tenant_id = $1 and plan_id = $2 and period = $3
returning number`;
const NOTIFY = `
insert into notification (tenant_id, unit_id, role, day, at, kind, plan_id, period, report_event)
select $1, m."unitId", m.role, $2, $3, $4, $5, $6, $7
  from jsonb_to_recordset($8::jsonb) as m("unitId" text, role text)`;
const MAILBOX = `select unit_id as "unitId", role from account where tenant_id = $1 and id = $2`;

export function reportStore(manager: EntityManager): ReportStore {
  const ask: Ask = (text, values) => manager.query(text, values);
  return {
    lock: (tenantId, place) => readReportRow(ask, tenantId, place, { locked: true }),
    async add(tenantId, report) {
      const [added] = await ask<{ version: number }>(ADD, valuesOf(tenantId, report));
      return added?.version ?? null;
    },
    async write(tenantId, report) {
      return versionOf(await manager.query(WRITE, valuesOf(tenantId, report)));
    },
    async addIssue(tenantId, { planId, period }, issue) {
      const { content, sha256, at, by } = issue;
      const values = [tenantId, planId, period, content, sha256, at, by, issue.for];
      const [added] = await ask<{ number: number }>(ADD_ISSUE, values);
      if (added === undefined) throw new Error('The approved content was not kept');
      return added.number;
    },
    async tell({ tenantId, accountId, standsFor }, { planId, period }, at, { code, params, reason }) {
      const said = reason === '' ? null : reason;
      const who = [at, accountId, standsFor?.id ?? null];
      const values = [tenantId, planId, period, code, storable(params), said, ...who];
      const [line] = await ask<{ number: number }>(TELL, values);
      if (line === undefined) throw new Error('The line of the history was not kept');
      return line.number;
    },
    async notify(tenantId, { planId, period }, { event, about, at, day }, to) {
      await ask(NOTIFY, [tenantId, day, at, about, planId, period, event, JSON.stringify(to)]);
    },
    async mailboxOf(tenantId, accountId) {
      const [mailbox] = await ask<Mailbox>(MAILBOX, [tenantId, accountId]);
      return mailbox ?? null;
    },
  };
}

function valuesOf(tenantId: string, report: Omit<KeptReport, 'version'>): unknown[] {
  const { document, submitted, sent } = report;
  return [
    ...[tenantId, report.planId, report.period, report.state, report.taskId, storable(report.sections)],
    ...[report.composedAt, report.toldOf, document.number, document.symbol, document.issuedOn],
    ...[submitted?.at ?? null, submitted?.by ?? null, submitted?.for ?? null, report.issue],
    ...[sent?.at ?? null, sent?.by ?? null, sent?.for ?? null],
    ...[sent?.taskId ?? null, sent?.evidenceId ?? null, sent?.sha256 ?? null],
  ];
}
