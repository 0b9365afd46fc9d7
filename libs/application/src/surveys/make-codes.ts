import type { MadeCodes } from '@tctp/contracts';
import type { KeyedRequest } from '../ports';
import type { Result } from '../refusal';
import { accept, refuse } from '../refusal';
import type { SurveyDeps } from './on-survey';
import { onSurvey } from './on-survey';

/** What makes a code, and what is kept of it. */
export interface SurveyCodes {
  newCode: () => string;
  hashCode: (code: string) => string;
}

export const MOST_AT_ONCE = 2_000;
const MOST_IN_ALL = 100_000;

/** So many codes for so many answers, said in this answer alone: a repeated request is told how many there were. */
export async function makeSurveyCodes(
  deps: SurveyDeps & { surveyCodes: SurveyCodes },
  request: KeyedRequest,
  {
    surveyId,
    units,
    reason,
  }: { surveyId: string; units: readonly { unitId: string; count: number }[]; reason: string },
): Promise<Result<MadeCodes>> {
  const { tenantId } = request.actor;
  const { newCode, hashCode } = deps.surveyCodes;
  const count = units.reduce((sum, one) => sum + one.count, 0);
  let said: MadeCodes['units'] = null;
  const command = { surveyId, reason, action: 'makeSurveyCodes', during: ['draft', 'open'] } as const;
  const made = await onSurvey<Pick<MadeCodes, 'made'>>(deps, request, command, async ({ stores, tell }) => {
    if (count > MOST_AT_ONCE) return refuse({ code: 'survey-codes-many', most: MOST_AT_ONCE });
    if (count + (await stores.surveys.countCodes(tenantId, surveyId)) > MOST_IN_ALL)
      return refuse({ code: 'survey-codes-many', most: MOST_IN_ALL });
    const sample = await stores.surveys.sample(tenantId, surveyId);
    const stray = units.find(({ unitId }) => !sample.some(({ unit }) => unit.id === unitId));
    if (stray !== undefined) return refuse({ code: 'survey-unit-unplanned', unit: stray.unitId });
    const all = new Set<string>();
    while (all.size < count) all.add(newCode());
    const left = [...all];
    const given = units.map((one) => ({ ...one, codes: left.splice(0, one.count) }));
    await stores.surveys.addCodes(
      tenantId,
      surveyId,
      given.flatMap(({ unitId, codes }) => codes.map((code) => ({ unitId, codeHash: hashCode(code) }))),
    );
    const names = new Map(sample.map(({ unit }) => [unit.id, unit.name]));
    said = given.map(({ unitId, codes }) => ({ unitId, name: names.get(unitId) ?? unitId, codes }));
    await tell('codesMade', { codes: count, units: units.length });
    return accept({ made: count });
  });
  return made.ok ? accept({ ...made.value, units: said }) : made;
}
