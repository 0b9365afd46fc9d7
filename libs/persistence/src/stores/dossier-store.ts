import type { ComponentAtMoment, DossierStore, OwnPart } from '@tctp/application';
import type { EntityManager } from 'typeorm';
import { ADD_TURN, FREEZE, LOOK, NAMEABLE, PARTS } from '../queries/dossier.sql';
import { digestOf } from '../read/dossier-reads';
import { readAppraisal, readComponents, readMarks, readTurns } from '../read/frozen-rows';
import { lockPlan } from './lock-plan';

/** Foreign keys to the plan do not wait for it; another freezing, and points being recorded, do. */
const LAST = `
select coalesce(max(number), 0)::integer as number, coalesce(bool_or(state = 'open'), false) as open
  from appraisal where tenant_id = $1 and plan_id = $2`;
const CLOSE = `
update appraisal set state = 'closed', closed_at = $3, closed_by = $4
 where tenant_id = $1 and id = $2 and state = 'open'`;

export function dossierStore(manager: EntityManager): DossierStore {
  return {
    async lockPlan(tenantId, planId) {
      await lockPlan(manager, tenantId, planId);
      const [last] = await manager.query<{ number: number; open: boolean }[]>(LAST, [tenantId, planId]);
      return last ?? { number: 0, open: false };
    },
    look: (tenantId, planId) => manager.query<ComponentAtMoment[]>(LOOK, [tenantId, planId]),
    async freeze({ tenantId, accountId }, appraisal, components) {
      const digest = digestOf(appraisal.planId, appraisal.frozenAt, components);
      const head = { ...appraisal, tenantId, frozenBy: accountId, digest };
      await manager.query(FREEZE, [JSON.stringify(head), JSON.stringify(components)]);
      return { digest };
    },
    async take(tenantId, planId) {
      const appraisal = await readAppraisal(manager, tenantId, planId, { lock: 'for no key update of a' });
      if (appraisal === null) return null;
      const all = { tenantId, appraisalId: appraisal.id, unitId: null };
      const components = await readComponents(manager, all);
      const marks = await readMarks(manager, all);
      return { appraisal, components, marks, turns: await readTurns(manager, all) };
    },
    async addTurn({ tenantId, accountId, standsFor }, appraisalId, turn, at) {
      const { componentCode, round, kind, text, dueOn, refersTo, outcome, evidenceIds } = turn;
      const key = [tenantId, appraisalId, componentCode, round, kind];
      const by = [accountId, standsFor?.name ?? null, at];
      const rest = [text, dueOn, refersTo, outcome, ...by, evidenceIds, standsFor?.id ?? null];
      await manager.query(ADD_TURN, [...key, ...rest]);
    },
    async countFiles(tenantId, planId, componentCode, evidenceIds) {
      if (evidenceIds.length === 0) return 0;
      const params = [tenantId, planId, componentCode, evidenceIds];
      return (await manager.query<unknown[]>(NAMEABLE, params)).length;
    },
    async close({ tenantId, accountId }, appraisalId, at) {
      await manager.query(CLOSE, [tenantId, appraisalId, at, accountId]);
    },
    partsOf: (tenantId, planId, appraisalId, people) =>
      manager.query<OwnPart[]>(PARTS, [tenantId, planId, appraisalId, people]),
  };
}
