import type { FoundCode, SurveyStore } from '@tctp/application';
import type { EntityManager } from 'typeorm';
import { CODES, FIND_CODE, HOLD_OPEN, LOCK_UNITS, USE_CODES } from '../queries/surveys.sql';

const COUNT = 'select count(*)::integer as count from survey_code where tenant_id = $1 and survey_id = $2';
const ADD = `
insert into survey_code (tenant_id, survey_id, unit_id, code_hash)
select $1, $2, unit_id, code_hash from unnest($3::text[], $4::text[]) as c(unit_id, code_hash)
 order by code_hash`;

type Codes = Pick<SurveyStore, 'countCodes' | 'addCodes' | 'findCode' | 'allCodes' | 'holdOpen' | 'useCodes'>;

export function surveyCodeStore(manager: EntityManager): Codes {
  return {
    async countCodes(tenantId, surveyId) {
      const [row] = await manager.query<{ count: number }[]>(COUNT, [tenantId, surveyId]);
      return row?.count ?? 0;
    },
    async addCodes(tenantId, surveyId, codes) {
      const units = codes.map(({ unitId }) => unitId);
      const hashes = codes.map(({ codeHash }) => codeHash);
      await manager.query(ADD, [tenantId, surveyId, units, hashes]);
    },
    async findCode(codeHash) {
      const [row] = await manager.query<FoundCode[]>(FIND_CODE, [codeHash]);
      return row ?? null;
    },
    allCodes: (tenantId, surveyId) => manager.query(CODES, [tenantId, surveyId]),
    async holdOpen(tenantId, surveyId) {
      return (await manager.query<unknown[]>(HOLD_OPEN, [tenantId, surveyId])).length > 0;
    },
    async useCodes(tenantId, surveyId, codes) {
      const units = [...new Set(codes.map(({ unitId }) => unitId))];
      const hashes = [...new Set(codes.map(({ codeHash }) => codeHash))];
      if (hashes.length === 0) return true;
      await manager.query(LOCK_UNITS, [tenantId, surveyId, units]);
      const values = [tenantId, surveyId, units, hashes];
      const [row] = await manager.query<{ fresh: number }[]>(USE_CODES, values);
      return row?.fresh === hashes.length;
    },
  };
}
