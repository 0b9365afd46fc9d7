import type { MadeCodes, SavedQuestionnaire, SurveyChanged } from '@tctp/contracts';
import { markup } from './markup';
import { PLAN } from './write-on-plan';
import type { Writer } from './writer';

const REVIEWER = 'noivu.thamtra';
const reason = () => ({ reason: markup(2000) });
const content = () => ({
  title: markup(300),
  source: markup(2000),
  questions: [
    {
      ...{ target: 'DTXHH', section: markup(200), wording: markup(1000), max: '30', source: markup(500) },
      options: [
        { wording: markup(300), share: '1' },
        { wording: `${markup(290)} 2`, share: '0' },
      ],
    },
  ],
});

/** A rehearsal whose every word is it, from the questionnaire to the last step. Answers a code that still opens one. */
export async function writeOnSurveys(writer: Writer): Promise<{ surveyId: string; code: string }> {
  const say = <T>(route: string, values: Record<string, string>, body: Record<string, unknown>) =>
    writer.say<T>(REVIEWER, route, values, { ...body, ...reason() });
  const of = { planId: PLAN };
  const { id: questionnaireId } = await say<SavedQuestionnaire>('addQuestionnaire', of, content());
  await say('changeQuestionnaire', { questionnaireId }, content());
  const words = () => ({ title: markup(300), introduction: markup(2000), questionnaireId });
  const prepare = async () => {
    const { id: surveyId } = await say<SurveyChanged>('addSurvey', of, words());
    const units = [{ unitId: 'vhtt', planned: 2, population: null }];
    await say('planSample', { surveyId }, { units });
    const codes = await say<MadeCodes>(
      'makeSurveyCodes',
      { surveyId },
      { units: [{ unitId: 'vhtt', count: 2 }] },
    );
    await say('changeSurvey', { surveyId }, words());
    await say('openSurvey', { surveyId }, {});
    return { surveyId, code: codes.units?.[0]?.codes[0] ?? '' };
  };
  const over = await prepare();
  await say('closeSurvey', { surveyId: over.surveyId }, {});
  await say('voidSurvey', { surveyId: over.surveyId }, {});
  return prepare();
}
