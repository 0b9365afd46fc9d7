import type { ReadModels } from '@tctp/application';
import type { Unit } from '@tctp/domain';
import type { DataSource } from 'typeorm';
import { additionReads } from '../stores/addition-store';
import { setFactReads } from '../stores/set-fact-store';
import { readColleagues, readDelegations } from '../stores/delegation-store';
import { readPlanContext } from '../stores/plan-store';
import { readEvidence, readLibrary } from './library-rows';
import { dossierReads } from './dossier-reads';
import { readDigests, readEscalations } from './mailbox-rows';
import { readHappenings, readTarget } from './overview-rows';
import { readMatrixRows } from './matrix-rows';
import { countPending } from '../next-deadline';
import { paperReads } from './paper-reads';
import { periodicReportReads } from '../reports/periodic-report-reads';
import { readPlanHistory } from './plan-history';
import { readLatestScores, readScoreHistory, readPlans, readProgress } from './plan-rows';
import { compareReads } from './compare-reads';
import { readAuthorityOf } from './authority-of';
import { readRowsAsWorked } from './rows-as-worked';
import { readReports, readRiskFacts, readVerdicts } from './risk-rows';
import { registerReads } from '../registers/register-rows';
import { surveyReads } from './survey-reads';
import { readTaskDetail } from './task-detail';
import { readTaskRows } from './task-rows';

const UNIT = `
select id, kind, short_name as "shortName" from unit where tenant_id = $1 and id = $2 and closed_on is null`;
const UNITS = `
select id, kind, name, short_name as "shortName" from unit
 where tenant_id = $1 and closed_on is null order by name, id`;

async function readUnit(source: DataSource, tenantId: string, unitId: string) {
  const [row] = await source.query<Pick<Unit, 'id' | 'kind' | 'shortName'>[]>(UNIT, [tenantId, unitId]);
  return row ?? null;
}

const UNIT_NAMES = `select name, short_name as "shortName" from unit where tenant_id = $1 order by id`;

async function spelledUnit(source: DataSource, tenantId: string, name: string): Promise<string | null> {
  const units = await source.query<Pick<Unit, 'name' | 'shortName'>[]>(UNIT_NAMES, [tenantId]);
  const small = (text: string) => text.normalize('NFC').toLowerCase();
  const same = (text: string) => small(text) === small(name);
  return units.find((unit) => same(unit.name) || same(unit.shortName))?.name ?? null;
}

/** Outside a sandbox, the people in it are nobody to choose from. */
export function sqlReadModels(source: DataSource, { sandbox = false } = {}): ReadModels {
  return {
    plans: (tenantId) => readPlans(source, tenantId),
    planContext: (tenantId, planId) => readPlanContext(source.manager, tenantId, planId),
    authorityOf: (tenantId, unitId) => readAuthorityOf(source, tenantId, unitId),
    planRows: (tenantId, planId) => readRowsAsWorked(source, tenantId, planId),
    tasks: (reader, filter) => readTaskRows(source, reader, filter),
    taskDetail: (reader, taskId) => readTaskDetail(source, reader, taskId),
    library: (reader, filter) => readLibrary(source, reader, filter),
    evidence: (reader, evidenceId) => readEvidence(source, reader, evidenceId),
    matrix: (reader, planId) => readMatrixRows(source, reader, planId),
    progress: (tenantId, planId) => readProgress(source, tenantId, planId),
    riskFacts: (tenantId, planId) => readRiskFacts(source, tenantId, planId),
    verdicts: (tenantId, planId, until) => readVerdicts(source, tenantId, planId, until),
    reports: (tenantId, planId, until) => readReports(source, tenantId, planId, until),
    history: (tenantId, planId, until) => readPlanHistory(source, tenantId, planId, until),
    target: (tenantId, planId) => readTarget(source, tenantId, planId),
    happenings: (tenantId, planId, from) => readHappenings(source, tenantId, planId, from),
    latestScores: (tenantId, planId, before) => readLatestScores(source, tenantId, planId, before),
    scoreHistory: (tenantId, planId, code) => readScoreHistory(source, tenantId, planId, code),
    escalations: (reader) => readEscalations(source, reader),
    digests: (reader) => readDigests(source, reader),
    unit: (tenantId, unitId) => readUnit(source, tenantId, unitId),
    spelledUnit: (tenantId, name) => spelledUnit(source, tenantId, name),
    units: (tenantId) => source.query(UNITS, [tenantId]),
    colleagues: ({ tenantId, unitId }) => readColleagues(source.manager, tenantId, unitId, sandbox),
    delegations: ({ tenantId, unitId }) => readDelegations(source.manager, tenantId, unitId, sandbox),
    additions: additionReads(source),
    setFacts: setFactReads(source),
    compare: compareReads(source),
    dossiers: dossierReads(source),
    registers: registerReads(source),
    papers: paperReads(source),
    surveys: surveyReads(source),
    periodicReports: periodicReportReads(source),
    pendingDeadlines: (now) => countPending(source, now),
  };
}
