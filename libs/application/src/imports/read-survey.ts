import type { SurveyResult } from '@tctp/contracts';
import type { Actor } from '@tctp/domain';
import { IMPORTERS, isAmong } from '@tctp/domain';
import type { ReadModels } from '../read-models';
import type { Result } from '../refusal';
import { accept, refuse } from '../refusal';
import { surveyPlaces } from '../surveys/survey-places';

/** What the survey gave, as far as it is known; for whoever sees the whole dossier. */
export async function readSurvey(
  { read }: { read: Pick<ReadModels, 'planContext' | 'latestScores' | 'dossiers'> },
  reader: Actor,
  planId: string,
): Promise<Result<SurveyResult>> {
  if (!isAmong(reader, 'wholeDossier')) return refuse({ code: 'not-permitted', action: 'readSurvey' });
  const plan = await read.planContext(reader.tenantId, planId);
  if (plan === null) return refuse({ code: 'plan-unknown' });
  const ledger = await read.latestScores(reader.tenantId, planId);
  const dossier = await read.dossiers.list(reader, planId);
  return accept({
    lines: surveyPlaces(plan.criteriaSet).map(({ code, title, max }) => {
      const found = ledger.find((one) => one.componentCode === code && one.kind === 'official');
      if (found?.points == null) return { code, title, max, official: null };
      const { note, respondents } = found.reason.params;
      const official = {
        points: found.points,
        source: typeof note === 'string' ? note : '',
        respondents: typeof respondents === 'number' ? respondents : null,
        recordedAt: found.recordedAt,
      };
      return { code, title, max, official };
    }),
    mayImport: isAmong(reader, IMPORTERS.survey) && dossier?.appraisal?.state !== 'closed',
  });
}
