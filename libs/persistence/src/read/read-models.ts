import type { ReadModels } from '@tctp/application';
import type { Unit } from '@tctp/domain';
import type { DataSource } from 'typeorm';
import { readColleagues, readDelegations } from '../stores/delegation-store';
import { readPlanContext } from '../stores/plan-store';
import { readDigests, readEscalations } from './mailbox-rows';
import { readMatrixRows } from './matrix-rows';
import { readPlanHistory } from './plan-history';
import { readLatestScores, readPlans, readProgress } from './plan-rows';
import { readReports, readRiskFacts, readVerdicts } from './risk-rows';
import { readTaskDetail } from './task-detail';
import { readTaskRows } from './task-rows';

const PENDING = `select count(*)::integer as pending from deadline where fired_at is null and due_at <= $1`;

const UNIT = `select id, kind, short_name as "shortName" from unit where tenant_id = $1 and id = $2`;

async function readUnit(source: DataSource, tenantId: string, unitId: string) {
  const [row] = await source.query<Pick<Unit, 'id' | 'kind' | 'shortName'>[]>(UNIT, [tenantId, unitId]);
  return row ?? null;
}

export function sqlReadModels(source: DataSource): ReadModels {
  return {
    plans: (tenantId) => readPlans(source, tenantId),
    planContext: (tenantId, planId) => readPlanContext(source.manager, tenantId, planId),
    tasks: (reader, filter) => readTaskRows(source, reader, filter),
    taskDetail: (reader, taskId) => readTaskDetail(source, reader, taskId),
    matrix: (reader, planId) => readMatrixRows(source, reader, planId),
    progress: (tenantId, planId) => readProgress(source, tenantId, planId),
    riskFacts: (tenantId, planId) => readRiskFacts(source, tenantId, planId),
    verdicts: (tenantId, planId, until) => readVerdicts(source, tenantId, planId, until),
    reports: (tenantId, planId, until) => readReports(source, tenantId, planId, until),
    history: (tenantId, planId, until) => readPlanHistory(source, tenantId, planId, until),
    latestScores: (tenantId, planId) => readLatestScores(source, tenantId, planId),
    escalations: (reader) => readEscalations(source, reader),
    digests: (reader) => readDigests(source, reader),
    unit: (tenantId, unitId) => readUnit(source, tenantId, unitId),
    colleagues: ({ tenantId, unitId }) => readColleagues(source.manager, tenantId, unitId),
    delegations: ({ tenantId, unitId }) => readDelegations(source.manager, tenantId, unitId),
    async pendingDeadlines(now) {
      const [row] = await source.query<{ pending: number }[]>(PENDING, [now]);
      return row?.pending ?? 0;
    },
  };
}
