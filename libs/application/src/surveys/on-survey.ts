import type { Actor, SurveyKind, SurveyState } from '@tctp/domain';
import { SURVEY_KEEPERS, SURVEY_KINDS, isAmong, surveyMayBecome } from '@tctp/domain';
import { runOnce } from '../once';
import type { Clock, KeyedRequest, Stores, UnitOfWork } from '../ports';
import type { Result } from '../refusal';
import { accept, refuse } from '../refusal';
import type { SurveyEvent, SurveyRow } from './survey-rows';

export interface SurveyDeps {
  work: UnitOfWork;
  clock: Clock;
  newId: () => string;
}

export type VersionedRequest = KeyedRequest & { expectedVersion: number };

/** The kind that somebody keeps; null: they only look. */
export function keptKind(actor: Actor): SurveyKind | null {
  return SURVEY_KINDS.find((kind) => isAmong(actor, SURVEY_KEEPERS[kind])) ?? null;
}

/** Whoever appraises comes from outside: a rehearsal is none of theirs. */
export function seesSurveysOf(actor: Actor, kind: SurveyKind): boolean {
  return kind === 'official' ? isAmong(actor, 'surveyReaders') : !isAmong(actor, 'appraisers');
}

export interface OnSurvey {
  stores: Stores;
  survey: SurveyRow;
  at: string;
  /** Writes it down with its reason. */
  tell: (code: SurveyEvent['code'], params?: SurveyEvent['params']) => Promise<void>;
}

export interface SurveyCommand {
  surveyId: string;
  reason: string;
  action: string;
  /** In which states it can be done. */
  during: readonly SurveyState[];
}

/** One command on a survey by whoever keeps it, in turn with all others on the same one. */
export function onSurvey<T>(
  deps: SurveyDeps,
  request: KeyedRequest & { expectedVersion?: number },
  { surveyId, reason, action, during }: SurveyCommand,
  enter: (hand: OnSurvey) => Promise<Result<T>>,
): Promise<Result<T>> {
  const { actor, expectedVersion } = request;
  return runOnce<T>(deps.work, request, async (stores) => {
    const survey = await stores.surveys.takeSurvey(actor.tenantId, surveyId);
    if (survey === null || !seesSurveysOf(actor, survey.kind)) return refuse({ code: 'survey-unknown' });
    if (keptKind(actor) !== survey.kind) return refuse({ code: 'not-permitted', action });
    if (expectedVersion !== undefined && expectedVersion !== survey.version)
      return refuse({ code: 'stale-version', current: survey.version });
    if (!during.includes(survey.state)) return refuse({ code: 'survey-not-now', state: survey.state });
    const at = await deps.clock.now();
    const tell: OnSurvey['tell'] = (code, params = {}) =>
      stores.surveys.addEvent(
        actor,
        {
          planId: survey.planId,
          kind: survey.kind,
          surveyId,
          questionnaireId: null,
          code,
          params: { title: survey.title, ...params },
          reason,
        },
        at,
      );
    return enter({ stores, survey, at, tell });
  });
}

/** The states from which a survey may go on to another. */
export function statesBefore(next: SurveyState): SurveyState[] {
  return (['draft', 'open', 'closed'] as const).filter((state) => surveyMayBecome(state, next));
}

export function changedSurvey({ id, version }: SurveyRow) {
  return accept({ id, version: version + 1 });
}
