import { randomUUID } from 'node:crypto';
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
  let [appraiser, reviewer, chairman, head, officer] = [] as unknown as Person[];

  beforeAll(async () => {
    program = await startOwnProgram({ TCTP_RATE_LIMIT: '' });
    source = await new DataSource({ type: 'postgres', url: program.databaseUrl }).initialize();
    const names = ['sonoivu', 'noivu.thamtra', 'chutich', 'vhtt.truongphong', 'vhtt.canbo'];
    [appraiser, reviewer, chairman, head, officer] = await Promise.all(
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

  describe('of the unit’s own', () => {
    let id = '';
    let codes: string[] = [];

    it('asks only what is asked completely: no stray target, no options alike, no sum that nobody sees', async () => {
      const [first] = THREE_QUESTIONS.questions;
      const refused = (content: object) =>
        reviewer!.send<{ code: string }>('POST', `/plans/${PLAN}/questionnaires`, {
          body: { ...THREE_QUESTIONS, ...content, reason: WHY },
        });
      expect((await refused({ questions: [{ ...first, target: '9.9' }] })).body.code).toBe(
        'survey-target-unknown',
      );
      const alike = [
        { wording: 'Có', share: '1' },
        { wording: 'có', share: '0' },
      ];
      expect((await refused({ questions: [{ ...first, options: alike }] })).body.code).toBe(
        'survey-options-alike',
      );
      const tooMuch = [{ wording: 'Có', share: '1.5' }, alike[1]];
      expect((await refused({ questions: [{ ...first, options: tooMuch }] })).status).toBe(400);
      const part = await own().questionnaire({ ...THREE_QUESTIONS, questions: [first!] });
      expect(part.sums).toEqual([
        {
          code: 'DTXHH',
          title: expect.any(String) as unknown as string,
          max: '30',
          sum: '10',
          differs: true,
        },
      ]);
    });

    it('waits for a sample, gives codes once, and takes one answer for each', async () => {
      const { questionnaires } = (
        await reviewer!.get<{ questionnaires: { id: string }[] }>(`/plans/${PLAN}/questionnaires`)
      ).body;
      const draft = questionnaires[0]?.id ?? '';
      ({ id } = await own().survey(draft, 'Diễn tập'));
      expect((await own().step(id, 'open')).body.code).toBe('survey-sample-missing');
      expect((await own().sample(id, [['xa-nao', 5, null]])).status).toBe(404);
      const twice: [string, number, null][] = [
        [HERE, 5, null],
        [HERE, 6, null],
      ];
      expect((await own().sample(id, twice)).body.code).toBe('survey-unit-twice');
      expect((await own().sample(id, [[HERE, 6, 200]])).status).toBe(200);
      const key = randomUUID();
      const made = await own().codes(id, HERE, 7, key);
      codes = made.units?.[0]?.codes ?? [];
      expect([made.made, new Set(codes).size]).toEqual([7, 7]);
      expect(await own().codes(id, HERE, 7, key)).toEqual({ made: 7, units: null });
      expect((await send(codes[0]!, null)).body['code']).toBe('survey-not-begun');
      expect((await own().sample(id, [[THERE, 5, null]])).body.code).toBe('survey-unit-begun');
      expect((await own().step(id, 'open')).status).toBe(200);

      const typed = `${codes[0]!.slice(0, 5)} - ${codes[0]!.slice(5)}`.toLowerCase();
      const form = await send(typed, null);
      expect(form).toMatchObject({
        status: 200,
        body: { title: 'Diễn tập', introduction: 'Trả lời ẩn danh.' },
      });
      expect(Object.keys(form.body).sort()).toEqual(['introduction', 'questions', 'title', 'unit']);
      expect(JSON.stringify(form.body)).not.toContain('share');
      expect((await send(typed, [5])).body['code']).toBe('survey-answer-misfits');
      expect((await send(typed, [1, 1])).body['code']).toBe('survey-answer-misfits');
      expect((await send(typed, [0])).body['code']).toBe('survey-answer-empty');
      expect((await send(typed, [1])).status).toBe(200);
      expect((await send(typed, [1])).body['code']).toBe('survey-code-used');
      const atOnce = await Promise.all([1, 2, 3, 4].map((choice) => send(codes[1]!, [choice])));
      expect(atOnce.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409]);
      await Promise.all(codes.slice(2, 6).map((code) => send(code, [2])));
      const { units, results } = await own().read(id);
      expect(units).toMatchObject([{ planned: 6, population: 200, codes: 7, used: 6, answers: 6 }]);
      expect(results).toMatchObject({ answers: 6, population: 200 });
    });

    it('keeps nothing of a code with an answer, and no moment', async () => {
      const columns = await source.query<{ name: string }[]>(
        `select column_name as name from information_schema.columns where table_name = 'survey_answer' order by 1`,
      );
      expect(columns.map(({ name }) => name)).toEqual([
        'answered_on',
        'choices',
        'id',
        'questionnaire_id',
        'survey_id',
        'tenant_id',
        'unit_id',
      ]);
      const [told] = await source.query<{ codes: number; answers: number }[]>(`
        select (select count(distinct xmin::text)::integer from survey_code where used) as codes,
               (select count(distinct xmin::text)::integer from survey_answer) as answers`);
      expect(told).toEqual({ codes: 1, answers: 6 });
      const receipts = await source.query<{ text: string }[]>(
        'select result::text as text from command_receipt',
      );
      const all = receipts.map(({ text }) => text).join();
      expect(codes.some((code) => all.includes(code))).toBe(false);
    });

    it('closes, takes nothing more, counts for nothing, and never opens again', async () => {
      const before = await surveyPoints();
      expect((await own().step(id, 'close')).body).toMatchObject({ recorded: [] });
      expect((await send(codes[6]!, [1])).body['code']).toBe('survey-over');
      expect((await own().step(id, 'open')).body.code).toBe('survey-not-now');
      expect(await surveyPoints()).toMatchObject({ likely: before?.likely, reason: before?.reason });
      expect(before?.reason.code).toBe('survey-as-last-year');
    });

    it('is none of the appraiser’s, and nobody else’s to change', async () => {
      expect((await appraiser!.get(`/surveys/${id}`)).status).toBe(404);
      for (const person of [chairman, head]) expect((await person!.get(`/surveys/${id}`)).status).toBe(200);
      expect((await officer!.get(`/surveys/${id}`)).status).toBe(403);
      const list = (await appraiser!.get<SurveyList>(`/plans/${PLAN}/surveys`)).body;
      expect(list.surveys).toEqual([]);
      const { version } = await own().read(id);
      for (const person of [chairman, head, officer]) {
        const body = { reason: WHY };
        expect((await person!.send('POST', `/surveys/${id}/void`, { body, version })).status).toBe(403);
      }
    });
  });

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
      expect((await official().read(id)).results).toMatchObject({ margin: null, points: '30' });
    });
  });

  it('tells who changed what and why, and neither history nor answers nor answered questions can be changed', async () => {
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
