import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Overview, Problem } from '@tctp/contracts';
import type { Browser } from 'playwright-core';
import { DESK, PHONE, Screen, openBrowser } from '../support/browser';
import { inBrowser } from '../support/story';
import { aPdf } from '../support/pdf';
import { Person } from '../support/person';
import { startOwnProgram } from '../support/own-program';
import type { OwnProgram } from '../support/own-program';
import { until } from '../support/until';

const PLAN = 'tinh-bien-2017';
const INITIATIVE = `${PLAN}.r07.once`;

describe("the chairman's morning", () => {
  let program: OwnProgram;
  let chairman: Person;
  let unit: Person;
  let reviewer: Person;

  beforeAll(async () => {
    program = await startOwnProgram();
    [chairman, unit, reviewer] = (await Promise.all(
      ['chutich', 'vhtt.canbo', 'noivu.thamtra'].map((name) => Person.signIn(program.url, name)),
    )) as [Person, Person, Person];
  }, 90_000);

  afterAll(async () => {
    await program?.close();
  }, 30_000);

  const overview = async (who = chairman) => (await who.get<Overview>(`/plans/${PLAN}/overview`)).body;
  const setTarget = (who: Person, body: object) =>
    who.send<Problem>('PUT', `/plans/${PLAN}/target`, { body });

  it('has nothing to compare with on the first day, and names the points without a task', async () => {
    const first = await overview();
    expect(first.changes).toBeNull();
    expect(first.noLoss).toBe('94.65');
    expect(first.unowned.map(({ code, atRisk }) => [code, atRisk])).toEqual([
      ['1.7.2', '1'],
      ['5.2', '1'],
      ['3.2', '0.5'],
      ['5.3.3', '0.5'],
    ]);
    expect(first.unowned.filter(({ outsideControl }) => outsideControl).map(({ code }) => code)).toEqual([
      '5.2',
      '3.2',
    ]);
  });

  it('keeps what it says from units', async () => {
    const refused = await unit.get<Problem>(`/plans/${PLAN}/overview`);
    expect([refused.status, refused.body.code]).toEqual([403, 'forecast-not-yours']);
  });

  it('aims at what a leader sets, with a reason, and at nothing impossible', async () => {
    expect((await setTarget(reviewer, { points: '90', reason: 'Thử.' })).status).toBe(403);
    expect((await setTarget(chairman, { points: '100.5', reason: 'Thử.' })).body.code).toBe(
      'points-above-maximum',
    );
    expect((await setTarget(chairman, { points: '90', reason: ' ' })).status).toBe(400);
    expect((await overview()).target).toBeNull();
    expect((await setTarget(chairman, { points: '90', reason: 'Tăng hạng.' })).status).toBe(200);
    expect((await setTarget(chairman, { points: '92.5', reason: 'Đã có sáng kiến.' })).status).toBe(200);
    expect((await overview()).target).toMatchObject({ points: '92.5', reason: 'Đã có sáng kiến.' });
  });

  it('tells what moved since yesterday, and by which decisions', async () => {
    await chairman.send('POST', '/sandbox/clock', { body: { workingDays: 1 } });
    expect(await overview()).toMatchObject({ changes: { before: '87.65', now: '87.65', moved: [] } });
    await unit.upload(INITIATIVE, { bytes: await aPdf(), name: 'Quyết định.pdf' });
    await unit.command(INITIATIVE, 'submit', { facts: { recognisedInitiatives: 1 } });
    await reviewer.command(INITIATIVE, 'take-for-review');
    await reviewer.command(INITIATIVE, 'approve');
    const isCounted = async () => (await overview()).changes?.now !== '87.65';
    await until(isCounted, { within: 15_000, what: () => 'the score to be recomputed' });
    const { changes } = await overview();
    expect(changes).toMatchObject({ since: '2017-08-28', before: '87.65', now: '89.65' });
    expect(changes?.moved).toEqual([expect.objectContaining({ code: '1.5.3', before: '0', after: '2' })]);
    expect(changes?.happened.map(({ code }) => code)).toEqual(['evidenceApproved', 'evidenceSubmitted']);
  });

  inBrowser('on a screen', () => {
    let browser: Browser;
    let desk: Screen;
    let phone: Screen;

    beforeAll(async () => {
      browser = await openBrowser();
      desk = await Screen.open(browser, program.url, DESK);
      phone = await Screen.open(browser, program.url, PHONE);
    }, 60_000);

    afterAll(() => browser?.close());

    it('shows forecast, target, last year and what changed on one page', async () => {
      await desk.signIn('chutich');
      await desk.at('since').getByText('+2,00').first().waitFor();
      await desk.at('target').getByText('92,50').waitFor();
      expect(await desk.picture('overview')).toEqual([0, 0]);
    }, 60_000);

    it('changes the target with its reason', async () => {
      await desk.at('target-set').click();
      await desk.at('target-points').fill('93');
      await desk.at('target-why').fill('Thêm dịch vụ công mức độ 3.');
      await desk.at('target-save').click();
      await desk.at('target').getByText('93,00').waitFor();
    }, 60_000);

    it('gives a directive in two clicks once something is overdue', async () => {
      await desk.at('clock-pick').click();
      await desk.at('clock-date').fill('12/12/2017');
      await desk.page.keyboard.press('Enter');
      const row = desk.at('escalation-1.4.2');
      await row.waitFor({ timeout: 20_000 });
      expect(await desk.picture('overview-overdue')).toEqual([0, 0]);
      await row.getByTestId('action-direct').click();
      await row.getByTestId('directive-send').waitFor();
      expect(await desk.picture('directive')).toEqual([0, 0]);
      await row.getByTestId('directive-send').click();
      await row.getByText('19/12/2017').first().waitFor();
    }, 60_000);

    it('reads well on a phone and on paper', async () => {
      await phone.signIn('phochutich');
      await phone.at('escalation-1.4.2').waitFor();
      expect(await phone.picture('overview-phone')).toEqual([0, 0]);
      await desk.page.emulateMedia({ media: 'print' });
      expect(await desk.picture('overview-print')).toEqual([0, 0]);
      await desk.page.emulateMedia({ media: null });
    }, 60_000);

    it('makes no page complain on the way', () => {
      expect([...desk.complaints, ...phone.complaints]).toEqual([]);
    });
  });
});
