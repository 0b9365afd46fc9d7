import type { QuestionnaireContent, SavedQuestionnaire } from '@tctp/contracts';
import type { Actor, SurveyKind, SurveyTarget } from '@tctp/domain';
import { points, targetSums } from '@tctp/domain';
import { surveyPlaces } from './survey-places';
import { runOnce } from '../once';
import type { KeyedRequest, Stores } from '../ports';
import type { Result } from '../refusal';
import { accept, refuse } from '../refusal';
import type { SurveyDeps, VersionedRequest } from './on-survey';
import { keptKind, seesSurveysOf } from './on-survey';

type ToSave = QuestionnaireContent & { reason: string };

/** Another version of the questionnaire that is the actor's to keep. Its points and its words are theirs as well. */
export function addQuestionnaire(
  deps: SurveyDeps,
  request: KeyedRequest,
  { planId, reason, ...content }: ToSave & { planId: string },
): Promise<Result<SavedQuestionnaire>> {
  const { actor } = request;
  return runOnce<SavedQuestionnaire>(deps.work, request, async (stores) => {
    const kind = keptKind(actor);
    if (kind === null) return refuse({ code: 'not-permitted', action: 'addQuestionnaire' });
    const targets = await targetsOf(stores, actor, planId);
    if (targets === null) return refuse({ code: 'plan-unknown' });
    const sound = soundContent(targets, content);
    if (!sound.ok) return sound;
    const at = await deps.clock.now();
    const id = deps.newId();
    const number = await stores.surveys.addQuestionnaire(actor, { id, planId, kind, ...sound.value }, at);
    await tell(stores, actor, { planId, kind, id, code: 'questionnaireAdded', number, reason }, content, at);
    return accept({ id, number, version: 1, sums: targetSums(targets, sound.value.questions) });
  });
}

/** A version no survey was opened with. What was opened stands: answers keep the questions they were given to. */
export function changeQuestionnaire(
  deps: SurveyDeps,
  request: VersionedRequest,
  { questionnaireId, reason, ...content }: ToSave & { questionnaireId: string },
): Promise<Result<SavedQuestionnaire>> {
  const { actor, expectedVersion } = request;
  return runOnce<SavedQuestionnaire>(deps.work, request, async (stores) => {
    const found = await stores.surveys.takeQuestionnaire(actor.tenantId, questionnaireId);
    if (found === null || !seesSurveysOf(actor, found.kind)) return refuse({ code: 'questionnaire-unknown' });
    const { id, planId, kind, number, version } = found;
    if (keptKind(actor) !== kind) return refuse({ code: 'not-permitted', action: 'changeQuestionnaire' });
    if (expectedVersion !== version) return refuse({ code: 'stale-version', current: version });
    if (found.locked) return refuse({ code: 'questionnaire-locked' });
    const targets = (await targetsOf(stores, actor, planId)) ?? [];
    const sound = soundContent(targets, content);
    if (!sound.ok) return sound;
    const at = await deps.clock.now();
    await stores.surveys.changeQuestionnaire(actor.tenantId, { id, ...sound.value });
    await tell(
      stores,
      actor,
      { planId, kind, id, code: 'questionnaireChanged', number, reason },
      content,
      at,
    );
    return accept({ id, number, version: version + 1, sums: targetSums(targets, sound.value.questions) });
  });
}

async function targetsOf(
  stores: Stores,
  { tenantId }: Actor,
  planId: string,
): Promise<SurveyTarget[] | null> {
  const plan = await stores.plans.read(tenantId, planId);
  return plan === null ? null : surveyPlaces(plan.criteriaSet);
}

/** Decimals as they are kept; every question belongs to something of the survey, and no two of its options are alike. */
function soundContent(
  targets: readonly SurveyTarget[],
  { title, source, questions }: QuestionnaireContent,
): Result<QuestionnaireContent> {
  if (targets.length === 0) return refuse({ code: 'survey-none' });
  const stray = questions.find(({ target }) => !targets.some(({ code }) => code === target));
  if (stray !== undefined)
    return refuse({
      code: 'survey-target-unknown',
      target: stray.target,
      targets: targets.map(({ code }) => code).join(', '),
    });
  for (const [at, { options }] of questions.entries()) {
    const words = options.map(({ wording }) => wording.normalize('NFC').toLowerCase());
    const again = words.findIndex((word, place) => words.indexOf(word) < place);
    const wording = options[again]?.wording;
    if (wording !== undefined) return refuse({ code: 'survey-options-alike', question: at + 1, wording });
  }
  return accept({
    title,
    source,
    questions: questions.map((question) => ({
      ...question,
      max: points(question.max),
      options: question.options.map(({ wording, share }) => ({ wording, share: points(share) })),
    })),
  });
}

interface Told {
  planId: string;
  kind: SurveyKind;
  id: string;
  code: 'questionnaireAdded' | 'questionnaireChanged';
  number: number;
  reason: string;
}

function tell(
  { surveys }: Stores,
  actor: Actor,
  { planId, kind, id, code, number, reason }: Told,
  { title, questions }: QuestionnaireContent,
  at: string,
): Promise<void> {
  const params = { title, number, questions: questions.length };
  const event = { planId, kind, surveyId: null, questionnaireId: id, code, params, reason };
  return surveys.addEvent(actor, event, at);
}
