import type { Actor, Instant, Points } from '@tctp/domain';
import { points as canonical } from '@tctp/domain';
import type { SurveyPlace } from './survey-places';
import type { Stores } from '../ports';

export interface SurveyLine {
  code: string;
  points: Points;
  respondents: number | null;
  note: string;
  /** Whose answers gave them; none where they were published elsewhere. */
  survey?: string;
}

interface Ledger {
  planId: string;
  appraisalId: string | null;
  places: readonly SurveyPlace[];
}

/** Points of the survey as official ones in the one ledger, with who answered. The forecast then no longer assumes them. */
export async function recordSurveyPoints(
  { scores }: Pick<Stores, 'scores'>,
  { tenantId, accountId, standsFor }: Actor,
  { planId, appraisalId, places }: Ledger,
  { lines, newId, at }: { lines: readonly SurveyLine[]; newId: () => string; at: Instant },
): Promise<void> {
  await scores.admit(tenantId, planId, places);
  await scores.record(
    lines.map(({ code, points, respondents, note, survey }) => ({
      tenantId,
      planId,
      appraisalId,
      componentCode: code,
      kind: 'official' as const,
      points: canonical(points),
      reason: {
        code: respondents === null ? 'recorded' : 'survey-recorded',
        params: {
          note,
          ...(respondents === null ? {} : { respondents }),
          ...(survey === undefined ? {} : { survey }),
          ...(standsFor === undefined ? {} : { standsFor: standsFor.name }),
        },
      },
      basis: newId(),
      at,
      by: accountId,
    })),
  );
}
