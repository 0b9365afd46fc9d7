import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ForecastView, Questionnaire, SurveyHistory, SurveyList, SurveyResult } from '@tctp/contracts';
import { DataSource } from 'typeorm';
import { startOwnProgram } from '../support/own-program';
import type { OwnProgram } from '../support/own-program';
import { Person } from '../support/person';
import { PLAN } from '../support/sandbox';
import { THREE_QUESTIONS, TWENTY_ANSWERS, WHY, answerWith, surveysBy } from '../support/surveys';

const HERE = 'vhtt';
const THERE = 'tu-phap';

describe('a survey', () => {
  let program: OwnProgram;
  let source: DataSource;
  let [appraiser, reviewer, chairman, head] = [] as unknown as Person[];

  beforeAll(async () => {
    program = await startOwnProgram({ TCTP_RATE_LIMIT: '' });
    source = await new DataSource({ type: 'postgres', url: program.databaseUrl }).initialize();
    const names = ['sonoivu', 'noivu.thamtra', 'chutich', 'vhtt.truongphong'];
    [appraiser, reviewer, chairman, head] = await Promise.all(
      names.map((name) => Person.signIn(program.url, name)),
    );
  }, 60_000);
  afterAll(async () => {
    await source?.destroy();
    await program?.close();
  }, 30_000);

  const official = () => surveysBy(appraiser!);
  const own = () => surveysBy(reviewer!);
  const send = (code: string, choices: readonly number[] | null) => answerWith(program.url, code, choices);
  const surveyPoints = async () => {
    const { lines } = (await reviewer!.get<ForecastView>(`/plans/${PLAN}/forecast`)).body;
    return lines.find(({ kind }) => kind === 'survey');
  };
  let officialId = '';

  describe('that is official', () => {
    let codes: string[] = [];

    it('comes to what the criteria set gives, or is not opened', async () => {
      const part = await official().questionnaire({
        ...THREE_QUESTIONS,
        questions: THREE_QUESTIONS.questions.slice(0, 2),
      });
      ({ id: officialId } = await official().survey(part.id));
      await official().sample(officialId, [
        [HERE, 12, 300],
        [THERE, 8, 100],
      ]);
      expect((await official().step(officialId, 'open')).body).toMatchObject({
        code: 'survey-maxima-differ',
        params: { target: 'DTXHH', sum: '22', max: '30' },
      });
      /* Nothing was opened with it: it is changed where it stands. */
      const changed = await appraiser!.send<{ number: number; version: number }>(
        'PUT',
        `/questionnaires/${part.id}`,
        { body: { ...THREE_QUESTIONS, reason: WHY }, version: 1 },
      );
      expect(changed.body).toMatchObject({ number: part.number, version: 2 });
      const second = await appraiser!.send<{ code: string }>('POST', `/plans/${PLAN}/surveys`, {
        body: { title: 'Nữa', introduction: null, questionnaireId: part.id, reason: WHY },
      });
      expect([second.status, second.body.code]).toEqual([409, 'survey-official-there']);
      expect((await official().step(officialId, 'open')).status).toBe(200);
      const late = await appraiser!.send<{ code: string }>('PUT', `/questionnaires/${part.id}`, {
        body: { ...THREE_QUESTIONS, reason: WHY },
        version: 2,
      });
      expect(late.body.code).toBe('questionnaire-locked');
      const next = await official().questionnaire({ ...THREE_QUESTIONS, title: 'Bản sau' });
      expect(next.number).toBe(part.number + 1);
      const kept = (await chairman!.get<Questionnaire>(`/questionnaires/${part.id}`)).body;
      expect(kept).toMatchObject({ title: THREE_QUESTIONS.title, locked: true, mayChange: false });
      expect(kept.sums).toMatchObject([{ sum: '30', max: '30', differs: false }]);
    });

    it('gives exactly 24.65 from twenty answers, and records it when the appraiser closes it', async () => {
      const here = (await official().codes(officialId, HERE, 12)).units?.[0]?.codes ?? [];
      const there = (await official().codes(officialId, THERE, 9)).units?.[0]?.codes ?? [];
      codes = [...here, ...there];
      for (const [at, choices] of TWENTY_ANSWERS.entries())
        expect((await send(codes[at] ?? '', choices)).status).toBe(200);

      const { results } = await official().read(officialId);
      expect(results?.questions.map(({ points }) => points)).toEqual(['8.5', '9.6', '6.55']);
      expect(results?.sections).toEqual([
        { section: 'Tiếp cận', points: '18.1', max: '22' },
        { section: 'Phục vụ', points: '6.55', max: '8' },
      ]);
      expect(results).toMatchObject({ points: '24.65', max: '30', answers: 20, population: 400 });
      /* 12 of 300 and 8 of 100: of whoever is asked in the second, each stands for fewer. */
      expect(results).toMatchObject({ method: 'strata', gaps: [], weighted: expect.any(String) });
      expect(results?.weighted).not.toBe('24.65');
      expect(Number(results?.margin)).toBeGreaterThan(0);
      expect(results?.units.map(({ points }) => points)).not.toContain(null);
      /* Whom it is about does not look on. */
      for (const person of [reviewer, chairman, head])
        expect((await surveysBy(person!).read(officialId)).results).toBeNull();
      for (const verb of ['open', 'close', 'void'] as const)
        expect((await own().step(officialId, verb)).status).toBe(403);

      expect((await official().step(officialId, 'close')).body).toMatchObject({
        recorded: [{ code: 'DTXHH', points: '24.65' }],
      });
      expect(await surveyPoints()).toMatchObject({ likely: '24.65', worst: '24.65', best: '24.65' });
      expect((await surveyPoints())?.reason.code).not.toBe('survey-as-last-year');
      const { lines } = (await appraiser!.get<SurveyResult>(`/plans/${PLAN}/survey`)).body;
      expect(lines).toMatchObject([
        { code: 'DTXHH', official: { points: '24.65', respondents: 20, source: WHY } },
      ]);
      expect((await surveysBy(head!).read(officialId)).results?.points).toBe('24.65');
      expect((await send(codes[20]!, [1, 1, 1])).body['code']).toBe('survey-over');
      const list = (await chairman!.get<SurveyList>(`/plans/${PLAN}/surveys`)).body;
      expect(list).toMatchObject({
        lastYear: { year: 2016, points: '24.65' },
        max: '30',
        withoutSurvey: { state: 'unknown' },
      });
    });

    it('is voided with a reason, and its points go with it', async () => {
      expect((await official().step(officialId, 'void', 'Sai mẫu')).status).toBe(200);
      expect((await surveyPoints())?.reason.code).toBe('survey-as-last-year');
      const { lines } = (await appraiser!.get<SurveyResult>(`/plans/${PLAN}/survey`)).body;
      expect(lines).toMatchObject([{ code: 'DTXHH', official: null }]);
      expect((await official().step(officialId, 'void')).body.code).toBe('survey-not-now');
    });

    it('records nothing once the appraisal is locked', async () => {
      const { questionnaires } = (
        await appraiser!.get<{ questionnaires: { id: string }[] }>(`/plans/${PLAN}/questionnaires`)
      ).body;
      const { id } = await official().survey(questionnaires[0]?.id ?? '');
      await official().sample(id, [[HERE, 5, null]]);
      expect((await official().step(id, 'open')).status).toBe(200);
      expect((await official().step(id, 'close')).body.code).toBe('survey-points-unknown');
      const [code] = (await official().codes(id, HERE, 1)).units?.[0]?.codes ?? [];
      await send(code!, [1, 1, 1]);
      await reviewer!.send('POST', `/plans/${PLAN}/dossier`, { body: { reason: WHY } });
      await source.query(`update appraisal set state = 'closed', closed_at = now(), closed_by = frozen_by`);
      expect((await official().step(id, 'close')).body.code).toBe('appraisal-closed');
      await source.query(`update appraisal set state = 'open', closed_at = null, closed_by = null`);
      expect((await official().step(id, 'close')).body).toMatchObject({
        recorded: [{ code: 'DTXHH', points: '30' }],
      });
      expect((await official().read(id)).results).toMatchObject({
        ...{ margin: null, points: '30', method: 'simple', weighted: null },
        gaps: [{ unitId: HERE, why: 'oneAnswer' }],
      });
    });
  });

  it('tells whom it concerns who changed what and why, and neither history nor answers nor answered questions can be changed', async () => {
    const { events } = (await chairman!.get<SurveyHistory>(`/plans/${PLAN}/survey-history`)).body;
    expect(events.every(({ reason, by }) => reason !== '' && by !== '')).toBe(true);
    const codes = new Set(events.map(({ code }) => code));
    for (const code of [
      'questionnaireAdded',
      'questionnaireChanged',
      'surveyOpened',
      'surveyClosed',
      'surveyVoided',
      'samplePlanned',
      'codesMade',
    ])
      expect([code, codes.has(code)]).toEqual([code, true]);
    await own().survey((await own().questionnaire()).id, 'Diễn tập');
    const ofAppraiser = (await appraiser!.get<SurveyHistory>(`/plans/${PLAN}/survey-history`)).body.events;
    expect(new Set(ofAppraiser.map(({ kind }) => kind))).toEqual(new Set(['official']));
    for (const statement of [
      `update survey_event set reason = 'x'`,
      'delete from survey_answer',
      `update survey_answer set unit_id = 'x'`,
      `update survey_question q set max_points = 1 where exists (select from survey_answer a where a.questionnaire_id = q.questionnaire_id)`,
      `delete from survey_option o where exists (select from survey_answer a where a.questionnaire_id = o.questionnaire_id)`,
    ])
      await expect(source.query(statement)).rejects.toThrow();
  });

  it('makes whoever guesses codes wait, and says no more to them than that', async () => {
    const guess = () => send('ACDEFGHJKM', null);
    const tries = [];
    for (let one = 0; one < 64; one += 1) tries.push(await guess());
    const [first, last] = [tries[0]!, tries.at(-1)!];
    expect([first.status, first.body['code']]).toEqual([404, 'survey-code-unknown']);
    expect([last.status, last.body['code']]).toEqual([429, 'survey-tries-over']);
    expect(Number(last.retryAfter)).toBeGreaterThan(0);
    expect((await send('ABC', null)).status).toBe(429);
    const long = await send('A'.repeat(41), null);
    expect(long.status).toBe(400);
  });
});
