import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  answerExplanation,
  approveEvidence,
  askExplanation,
  freezeDossier,
  leaveUnscored,
  readDossier,
  readDossierComponent,
  recordOfficialScore,
  reopenTask,
  settleExplanation,
  submitEvidence,
} from '@tctp/application';
import type { Actor } from '@tctp/domain';
import { WHY, importsIn } from '../support/imports';
import { PLAN, aSandbox } from '../support/sandbox';
import type { Sandbox } from '../support/sandbox';
import { edited, rowOf } from '../support/workbooks';

const TASK = `${PLAN}.r07.once`;
const OWN = '1.5.3';
const OTHER = '5.1';
const DAY = '2017-08-30';

describe('whoever has become an appraiser', () => {
  let sandbox: Sandbox;
  let officer: Actor;
  let absent: Actor;
  let reviewer: Actor;
  let away: Actor;
  let appraiser: Actor;

  beforeAll(async () => {
    sandbox = await aSandbox();
    officer = await sandbox.person('officer', 'vhtt');
    absent = await sandbox.person('head', 'vhtt');
    reviewer = await sandbox.person('reviewer', 'noi-vu');
    away = await sandbox.person('head', 'noi-vu');
    appraiser = await sandbox.person('appraiser', 'tinh-bien');
    await sandbox.addFile(officer, TASK, 'quyết định công nhận');
    const envelope = await sandbox.envelope(inPlaceOf(officer, absent), TASK);
    await submitEvidence(sandbox, envelope, { facts: { recognisedInitiatives: 1 }, note: null });
  }, 60_000);
  afterAll(() => sandbox?.close());

  const inPlaceOf = (who: Actor, { accountId: id, displayName: name }: Actor): Actor => ({
    ...who,
    standsFor: { id, name },
  });
  /** The same account in the other role, as an administrator would move it. */
  const promoted = (who: Actor): Actor => ({ ...who, role: 'appraiser', unitId: 'tinh-bien' });
  const key = (actor: Actor) => ({ actor, key: randomUUID(), fingerprint: 'test' });
  const of = (componentCode: string) => ({ planId: PLAN, componentCode });
  const score = (actor: Actor, code: string) =>
    recordOfficialScore(sandbox, key(actor), { ...of(code), points: '1', reason: WHY });
  const unscored = (actor: Actor, code: string) =>
    leaveUnscored(sandbox, key(actor), { ...of(code), reason: WHY });
  const ask = (code: string) =>
    askExplanation(sandbox, key(appraiser), { ...of(code), question: 'Số quyết định?', dueOn: DAY });
  const answer = (actor: Actor, code: string) =>
    answerExplanation(sandbox, key(actor), {
      ...of(code),
      round: 1,
      text: 'QĐ 12',
      evidenceIds: [],
      refersTo: null,
    });
  const settle = (actor: Actor, code: string, points: string | null = null) =>
    settleExplanation(sandbox, key(actor), { ...of(code), round: 1, points, reason: WHY });
  const refused = (as: 'submitter' | 'answerer', component: string) => ({
    ok: false,
    refusal: { code: `${as}-cannot-appraise`, component },
  });
  const marks = async () =>
    (await sandbox.source.query<unknown[]>(`select from score where kind = 'official'`)).length;

  it('gives no points to what they handed in, nor whoever they stood in for, also before a dossier is frozen', async () => {
    for (const one of [officer, absent]) {
      expect(await score(promoted(one), OWN)).toEqual(refused('submitter', OWN));
      expect(await score(inPlaceOf(appraiser, one), OWN)).toEqual(refused('submitter', OWN));
    }
    expect(await marks()).toBe(0);
    expect((await score(promoted(officer), OTHER)).ok).toBe(true);
    expect((await score(promoted(reviewer), OWN)).ok).toBe(true);
  });

  it('judges nothing of it in the appraisal, whatever has become of the submission since', async () => {
    const approval = await sandbox.envelope(reviewer, TASK);
    expect((await approveEvidence(sandbox, approval, { facts: null, note: null })).ok).toBe(true);
    await freezeDossier(sandbox, key(reviewer), { planId: PLAN, reason: WHY });
    await reopenTask(sandbox, await sandbox.envelope(reviewer, TASK), { reason: WHY, correctBy: null });
    const before = await marks();
    for (const one of [officer, absent].map(promoted)) {
      expect(await score(one, OWN)).toEqual(refused('submitter', OWN));
      expect(await unscored(one, OWN)).toEqual(refused('submitter', OWN));
      expect((await unscored(one, '1.4.1')).ok).toBe(true);
    }
    expect((await ask(OWN)).ok).toBe(true);
    expect((await answer(reviewer, OWN)).ok).toBe(true);
    expect(await settle(promoted(officer), OWN)).toEqual(refused('submitter', OWN));
    expect(await settle(promoted(absent), OWN, '1')).toEqual(refused('submitter', OWN));
    expect(await marks()).toBe(before + 2);
  });

  it('settles no explanation that they, or whoever they stood in for, gave; nor scores what it was about', async () => {
    expect((await ask(OTHER)).ok).toBe(true);
    expect((await answer(inPlaceOf(reviewer, away), OTHER)).ok).toBe(true);
    for (const one of [reviewer, away].map(promoted)) {
      expect(await settle(one, OTHER, '1')).toEqual(refused('answerer', OTHER));
      expect(await settle(one, OTHER)).toEqual(refused('answerer', OTHER));
      expect(await score(one, OTHER)).toEqual(refused('answerer', OTHER));
    }
    expect(await settle(promoted(reviewer), OWN)).toEqual(refused('answerer', OWN));
    expect(await score(promoted(away), OWN)).toMatchObject({ ok: true });
  });

  it('is told so in the dossier, and offered only what they may do', async () => {
    const shown = async (reader: Actor, code: string) => {
      const found = await readDossierComponent(sandbox, reader, PLAN, code);
      if (!found.ok) throw new Error(found.refusal.code);
      const { ownPart, actions } = found.value;
      return { ownPart, actions };
    };
    const waiting = async (reader: Actor) => {
      const found = await readDossier(sandbox, reader, PLAN);
      return found.ok ? found.value.waiting : -1;
    };
    expect(await shown(promoted(officer), OWN)).toEqual({ ownPart: 'submitter', actions: [] });
    expect(await shown(promoted(away), OTHER)).toEqual({ ownPart: 'answerer', actions: [] });
    expect(await shown(promoted(away), OWN)).toEqual({ ownPart: null, actions: ['score', 'settle'] });
    expect(await shown(appraiser, OWN)).toEqual({ ownPart: null, actions: ['score', 'settle'] });
    expect(await shown(officer, OWN)).toEqual({ ownPart: null, actions: [] });
    expect(await waiting(promoted(officer))).toBe((await waiting(appraiser)) - 1);
  });

  it('brings nothing of it in by a table either: the row is named, and the others wait with it', async () => {
    const forms = importsIn(sandbox);
    const me = promoted(officer);
    const bytes = await edited(await forms.form('official', me), (sheet) => {
      rowOf(sheet, OWN).getCell(4).value = 2;
      rowOf(sheet, '7.1.5').getCell(4).value = 2;
    });
    const { faults } = await forms.preview('official', me, bytes);
    expect(faults).toMatchObject([{ code: 'submitter-cannot-appraise' }]);
    await expect(forms.run('official', me, bytes)).rejects.toThrow('import-faulty');
    expect((await forms.run('official', appraiser, bytes)).counts).toMatchObject({ added: 1, changed: 1 });
  });
});
