import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ForecastView, Problem, SurveyList } from '@tctp/contracts';
import { DataSource } from 'typeorm';
import { startOwnProgram } from '../support/own-program';
import type { OwnProgram } from '../support/own-program';
import { Person } from '../support/person';
import { PLAN } from '../support/sandbox';
import { THREE_QUESTIONS, WHY, answerWith, surveysBy } from '../support/surveys';

const HERE = 'vhtt';
const THERE = 'tu-phap';

describe('a survey of the unit’s own', () => {
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

  const own = () => surveysBy(reviewer!);
  const send = (code: string, choices: readonly number[] | null) => answerWith(program.url, code, choices);
  const surveyPoints = async () => {
    const { lines } = (await reviewer!.get<ForecastView>(`/plans/${PLAN}/forecast`)).body;
    return lines.find(({ kind }) => kind === 'survey');
  };

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

  it('names a day to close that is still to come, and changes no more than that once it is open', async () => {
    const asked = await own().read(id);
    expect([asked.closesOn, asked.formAddress]).toEqual([null, null]);
    const change = async (more: object) => {
      const { title, introduction, questionnaire, version } = await own().read(id);
      const words = { title, introduction, questionnaireId: questionnaire.id, closesOn: null, reason: WHY };
      const body = { ...words, ...more };
      return (await reviewer!.send<Problem>('PUT', `/surveys/${id}`, { body, version })).body.code;
    };
    expect(await change({ closesOn: '2017-08-27' })).toBe('survey-closes-past');
    expect(await change({ closesOn: '2017-02-30' })).toBe('input-invalid');
    expect(await change({ closesOn: '2017-09-30', title: 'Khác' })).toBe('survey-words-fixed');
    expect((await own().read(id)).version).toBe(asked.version);
    expect(await change({ closesOn: '2017-09-30' })).toBeUndefined();
    expect((await own().read(id)).closesOn).toBe('2017-09-30');
    expect(await change({})).toBeUndefined();
    expect((await own().read(id)).closesOn).toBeNull();
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
