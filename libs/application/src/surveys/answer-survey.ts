import type { SurveyForm } from '@tctp/contracts';
import type { LocalDate } from '@tctp/domain';
import { surveyCodeOf } from '@tctp/domain';
import { todayOf } from '../people/today';
import type { Result } from '../refusal';
import { accept, refuse } from '../refusal';
import type { SurveyCodes } from './make-codes';
import type { SurveyDeps } from './on-survey';
import type { FoundCode, QuestionnaireRow } from './survey-rows';

type FormDeps = SurveyDeps & { surveyCodes: Pick<SurveyCodes, 'hashCode'> };

/** A code that opens something: from here on, its tenant is known and no other is looked into. */
export type OpenCode = FoundCode & { codeHash: string };

/** Whoever has the code is all that is known. It is looked for among everybody's; what it opens is one survey. */
export function findSurveyCode({ work, surveyCodes }: FormDeps, typed: string): Promise<Result<OpenCode>> {
  const code = surveyCodeOf(typed);
  if (code === null) return Promise.resolve(refuse({ code: 'survey-code-unknown' }));
  const codeHash = surveyCodes.hashCode(code);
  return work.run<OpenCode>(async ({ surveys }) => {
    const found = await surveys.findCode(codeHash);
    if (found === null) return refuse({ code: 'survey-code-unknown' });
    if (found.state === 'draft') return refuse({ code: 'survey-not-begun' });
    if (found.state !== 'open') return refuse({ code: 'survey-over' });
    if (found.used) return refuse({ code: 'survey-code-used' });
    return accept({ ...found, codeHash });
  });
}

/** The questions that it opens. */
export function askSurvey(
  { work }: FormDeps,
  { tenantId, questionnaireId, title, introduction, unitName }: OpenCode,
): Promise<Result<SurveyForm>> {
  return work.run<SurveyForm>(async ({ surveys }) => {
    const questionnaire = await surveys.questionnaire(tenantId, questionnaireId);
    if (questionnaire === null) return refuse({ code: 'survey-over' });
    return accept({
      title,
      introduction,
      unit: unitName,
      questions: questionnaire.questions.map(({ section, wording, options }) => ({
        section,
        wording,
        options: options.map((option) => option.wording),
      })),
    });
  });
}

/** One code, one answer: the code is used up, and the answer keeps its unit and its day. */
export function answerSurvey(
  { work, clock, newId }: FormDeps,
  { tenantId, surveyId, questionnaireId, unitId, codeHash }: OpenCode,
  choices: readonly number[],
): Promise<Result<{ day: LocalDate }>> {
  return work.run<{ day: LocalDate }>(async ({ surveys }) => {
    const questionnaire = await surveys.questionnaire(tenantId, questionnaireId);
    if (questionnaire === null || !fitsQuestions(questionnaire, choices))
      return refuse({ code: 'survey-answer-misfits' });
    if (choices.every((choice) => choice === 0)) return refuse({ code: 'survey-answer-empty' });
    if (!(await surveys.holdOpen(tenantId, surveyId))) return refuse({ code: 'survey-over' });
    if (!(await surveys.useCodes(tenantId, surveyId, [{ unitId, codeHash }])))
      return refuse({ code: 'survey-code-used' });
    const day = todayOf(await clock.now());
    await surveys.addAnswers(
      tenantId,
      { id: surveyId, questionnaireId },
      [{ id: newId(), unitId, choices }],
      day,
    );
    return accept({ day });
  });
}

/** An option of each question, or none. */
function fitsQuestions(
  { questions }: Pick<QuestionnaireRow, 'questions'>,
  choices: readonly number[],
): boolean {
  return (
    choices.length === questions.length &&
    questions.every(({ options }, at) => (choices[at] ?? 0) <= options.length)
  );
}
