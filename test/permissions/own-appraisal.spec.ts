import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { messages } from '@tctp/contracts';
import type { DossierComponent, Problem } from '@tctp/contracts';
import { dataSourceOptions } from '@tctp/persistence';
import { DataSource } from 'typeorm';
import { startOwnProgram } from '../support/own-program';
import type { OwnProgram } from '../support/own-program';
import { aPdf } from '../support/pdf';
import { Person } from '../support/person';

const PLAN = 'tinh-bien-2017';
const CODE = '1.5.3';
const TASK = `${PLAN}.r07.once`;
const WHY = { reason: 'Đúng hồ sơ' };

describe('over HTTP, whoever has become an appraiser', () => {
  let program: OwnProgram;
  let source: DataSource;
  let officer: Person;
  let reviewer: Person;
  let appraiser: Person;

  beforeAll(async () => {
    program = await startOwnProgram();
    source = await new DataSource(dataSourceOptions(program.databaseUrl, 2)).initialize();
    const signIn = (username: string) => Person.signIn(program.url, username);
    officer = await signIn('vhtt.canbo');
    reviewer = await signIn('noivu.thamtra');
    appraiser = await signIn('sonoivu');
    const file = { bytes: await aPdf(), name: 'quyet-dinh.pdf' };
    expect((await officer.upload(TASK, file)).status).toBe(201);
    const claim = { facts: { recognisedInitiatives: 1 } };
    expect((await officer.command(TASK, 'submit', claim)).status).toBe(200);
    expect((await reviewer.command(TASK, 'approve', {})).status).toBe(200);
    const chairman = await signIn('chutich');
    expect((await chairman.send('POST', `/plans/${PLAN}/dossier`, { body: WHY })).status).toBe(201);
    for (const username of ['vhtt.canbo', 'noivu.thamtra']) await become(username, 'appraiser');
  }, 90_000);
  afterAll(async () => {
    await source?.destroy();
    await program?.close();
  }, 30_000);

  const become = (username: string, role: string) =>
    source.query('update account set role = $2 where username = $1', [username, role]);
  const on = (who: Person, method: string, path: string, body: object) =>
    who.send<Problem>(method, `/plans/${PLAN}/components/${CODE}${path}`, { body });
  const inDossier = (who: Person, path: string, body: object, method = 'POST') =>
    who.send<Problem>(method, `/plans/${PLAN}/dossier/components/${CODE}${path}`, { body });
  const refused = (code: string) => ({
    status: 403,
    body: { code, params: { component: CODE } },
  });

  it('neither scores what they handed in nor leaves it unscored, and is told why in words', async () => {
    const points = { ...WHY, points: '2' };
    const scored = await on(officer, 'PUT', '/official', points);
    expect(scored).toMatchObject(refused('submitter-cannot-appraise'));
    for (const { refusal } of Object.values(messages))
      expect(refusal['submitter-cannot-appraise']).toContain('{{component}}');
    const left = await inDossier(officer, '/unscored', WHY, 'PUT');
    expect(left).toMatchObject(refused('submitter-cannot-appraise'));
    expect((await on(appraiser, 'PUT', '/official', points)).status).toBe(200);
  });

  it('settles no explanation that they gave, or that is about what they handed in', async () => {
    const asked = { question: 'Số quyết định?', dueOn: '2017-12-30' };
    expect((await inDossier(appraiser, '/explanations', asked)).status).toBe(201);
    await become('noivu.thamtra', 'reviewer');
    const said = await inDossier(reviewer, '/explanations/1/answer', { text: 'QĐ 12' });
    expect(said.status).toBe(200);
    await become('noivu.thamtra', 'appraiser');
    const settled = { ...WHY, points: '1' };
    expect(await inDossier(reviewer, '/explanations/1/settle', settled)).toMatchObject(
      refused('answerer-cannot-appraise'),
    );
    expect(await inDossier(officer, '/explanations/1/settle', settled)).toMatchObject(
      refused('submitter-cannot-appraise'),
    );
    expect(await on(reviewer, 'PUT', '/official', settled)).toMatchObject(
      refused('answerer-cannot-appraise'),
    );
    const seen = await reviewer.get<DossierComponent>(`/plans/${PLAN}/dossier/components/${CODE}`);
    expect(seen.body).toMatchObject({ ownPart: 'answerer', actions: [], marks: [{ points: '2' }] });
    expect((await inDossier(appraiser, '/explanations/1/settle', settled)).status).toBe(200);
  });
});
