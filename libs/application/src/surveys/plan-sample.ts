import type { SurveyChanged } from '@tctp/contracts';
import type { Actor } from '@tctp/domain';
import type { Stores } from '../ports';
import type { Refusal, Result } from '../refusal';
import { refuse } from '../refusal';
import type { SurveyDeps, VersionedRequest } from './on-survey';
import { changedSurvey, onSurvey } from './on-survey';
import type { SampleLine } from './survey-rows';

/** The whole sampling plan as it stands from now on. What has codes or answers stays in it. */
export function planSample(
  deps: SurveyDeps,
  request: VersionedRequest,
  { surveyId, units, reason }: { surveyId: string; units: readonly SampleLine[]; reason: string },
): Promise<Result<SurveyChanged>> {
  const { actor } = request;
  const command = { surveyId, reason, action: 'planSample', during: ['draft', 'open'] } as const;
  return onSurvey(deps, request, command, async ({ stores, survey, tell }) => {
    const refusal = await unfitSample(stores, actor, surveyId, units);
    if (refusal !== null) return refuse(refusal);
    await stores.surveys.setSample(actor.tenantId, surveyId, units);
    await stores.surveys.touchSurvey(actor.tenantId, surveyId);
    await tell('samplePlanned', {
      units: units.length,
      planned: units.reduce((sum, { planned }) => sum + planned, 0),
      was: survey.planned,
    });
    return changedSurvey(survey);
  });
}

async function unfitSample(
  { units: tree, surveys }: Stores,
  { tenantId }: Actor,
  surveyId: string,
  lines: readonly SampleLine[],
): Promise<Refusal | null> {
  const known = new Map((await tree.lockTree(tenantId)).map((unit) => [unit.id, unit]));
  const seen = new Set<string>();
  for (const { unitId } of lines) {
    const unit = known.get(unitId);
    if (unit === undefined || unit.kind === 'group') return { code: 'unit-unknown', unit: unitId };
    if (unit.closedOn !== null) return { code: 'unit-closed', unit: unitId };
    if (seen.has(unitId)) return { code: 'survey-unit-twice', unit: unit.name };
    seen.add(unitId);
  }
  const begun = (await surveys.sample(tenantId, surveyId)).filter(
    ({ codes, answers }) => codes > 0 || answers > 0,
  );
  const lost = begun.find(({ unit }) => !seen.has(unit.id));
  return lost === undefined ? null : { code: 'survey-unit-begun', unit: lost.unit.name };
}
