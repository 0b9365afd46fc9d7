import { beforeAll, expect, it } from '@jest/globals';
import type { Dossier, DossierComponent } from '@tctp/contracts';
import { routes } from '@tctp/contracts';
import { isAmong } from '@tctp/domain';
import { DESK } from '../support/browser';
import { story } from '../support/story';
import { aPdf } from '../support/pdf';
import { Person } from '../support/person';

const PLAN = 'tinh-bien-2017';
const INITIATIVE = `${PLAN}.r07.once`;
const ONLINE = `${PLAN}.r14.none`;
const LAWS = `${PLAN}.r09.once`;
const DOSSIER = `/plans/${PLAN}/dossier`;
/** Whatever is about the plan, its tasks and those who work on them. */
const NOT_FOR_APPRAISER =
  /^\/(tasks|evidence|uploads|units|directives|escalations|search|saved-filters|drafts|admin)(\/|$)/;

story('the appraiser and the frozen dossier', (stage) => {
  let unit: Person;
  let reviewer: Person;
  let appraiser: Person;

  beforeAll(async () => {
    const people = ['vhtt.canbo', 'tuphap.canbo', 'noivu.thamtra', 'sonoivu'];
    const [vhtt, justice, third, fourth] = (await Promise.all(
      people.map((name) => Person.signIn(stage.program.url, name)),
    )) as [Person, Person, Person, Person];
    [unit, reviewer, appraiser] = [vhtt, third, fourth];
    const document = { number: '1208/QĐ-UBND', issuer: 'UBND huyện', issuedOn: '2017-06-12' };
    const subject = 'Quyết định công nhận sáng kiến CCHC';
    await handIn(
      vhtt,
      INITIATIVE,
      'Quyết định công nhận.pdf',
      { recognisedInitiatives: 1 },
      { ...document, subject },
    );
    await handIn(vhtt, ONLINE, 'Danh mục dịch vụ công.pdf', { onlineServicesLevel34: 2 });
    await handIn(justice, LAWS, 'Báo cáo rà soát văn bản.pdf', {});
  }, 90_000);

  /** Put in by the unit and approved by Nội vụ. */
  async function handIn(
    who: Person,
    task: string,
    name: string,
    facts: object,
    fields?: Record<string, string>,
  ) {
    await who.upload(task, { bytes: await aPdf(), name }, fields);
    expect((await who.command(task, 'submit', { facts })).status).toBe(200);
    expect((await reviewer.command(task, 'approve')).status).toBe(200);
  }
  const read = async (who: Person, code: string) =>
    (await who.get<DossierComponent>(`${DOSSIER}/components/${code}`)).body;
  const take = async (code: string) => {
    await stage.desk.at(`take-${code}`).click();
    await stage.desk.at(`take-${code}`).waitFor({ state: 'detached' });
  };

  it('tells the appraiser what will appear before anything is frozen, and who freezes it', async () => {
    await stage.desk.signIn('sonoivu');
    await stage.desk.at('not-frozen').waitFor();
    expect(await stage.desk.picture('dossier-empty')).toEqual([0, 0]);
  }, 60_000);

  it('is frozen by Nội vụ in two clicks and a reason', async () => {
    await stage.desk.signIn('noivu.thamtra');
    await stage.desk.go('/dossier');
    await stage.desk.at('freeze-open').click();
    await stage.desk.at('freeze-reason').fill('Đến hạn gửi Sở Nội vụ');
    expect(await stage.desk.picture('dossier-freeze')).toEqual([0, 0]);
    await stage.desk.at('freeze-confirm').click();
    await stage.desk.at('line-1.5.3').waitFor();
  }, 60_000);

  it('does not change when the unit takes its submission back and adds another file', async () => {
    const before = await read(appraiser, '1.5.3');
    const amended = await unit.command(INITIATIVE, 'amend', { reason: 'Thay bản có chữ ký' });
    expect(amended.status).toBe(200);
    await unit.upload(INITIATIVE, { bytes: await aPdf('Ban co chu ky'), name: 'Bản có chữ ký.pdf' });
    expect(await read(appraiser, '1.5.3')).toEqual(before);
    expect(before.submissions[0]?.files.map(({ fileName }) => fileName)).toEqual([
      'Quyết định công nhận.pdf',
    ]);
  });

  it('shows the appraiser the dossier and nothing else', async () => {
    const closed = routes.filter(
      ({ access }) => access !== 'public' && !isAmong({ role: 'appraiser' }, access),
    );
    const mustBe = routes.filter(({ path }) => NOT_FOR_APPRAISER.test(path));
    expect(mustBe.filter((route) => !closed.includes(route))).toEqual([]);
    expect(closed.length).toBeGreaterThan(mustBe.length);
    for (const { method, path } of closed) {
      const place = path
        .replace('{planId}', PLAN)
        .replace('{taskId}', INITIATIVE)
        .replace(/\{\w+\}/g, 'x');
      const body = method === 'get' ? {} : { body: {}, version: 1 };
      const { status } = await appraiser.send(method.toUpperCase(), place, body);
      expect([method, path, status]).toEqual([method, path, 403]);
    }
    const { submissions } = await read(appraiser, '1.5.3');
    const file = submissions[0]?.files[0]?.id ?? '';
    expect((await appraiser.get(`${DOSSIER}/components/1.5.3/files/${file}`)).status).toBe(200);
    expect((await appraiser.get(`${DOSSIER}/components/2.3.1/files/${file}`)).status).toBe(404);
    expect((await unit.get(`${DOSSIER}/components/2.3.1`)).status).toBe(404);
  });

  it('lets the appraiser score one component as reviewed in one click', async () => {
    await stage.desk.signIn('sonoivu');
    await stage.desk.at('line-1.5.3').waitFor();
    expect(await stage.desk.picture('dossier-list')).toEqual([0, 0]);
    await take('1.5.3');
    await stage.desk.at('line-1.5.3').getByText('bằng thẩm tra').waitFor();
  }, 60_000);

  it('scores another lower, with its reason, and refuses more than the maximum', async () => {
    await stage.desk.go('/dossier/7.1.5');
    await stage.desk.at('dossier-file').waitFor();
    expect(await stage.desk.picture('dossier-component')).toEqual([0, 0]);
    await stage.desk.at('score-other').click();
    await stage.desk.at('official-points').fill('9');
    await stage.desk.at('official-reason').fill('Chỉ một dịch vụ có hồ sơ phát sinh.');
    await stage.desk.at('official-save').click();
    await stage.desk.at('official').getByText('Điểm phải từ 0 đến 3').waitFor();
    await stage.desk.at('official-points').fill('1,5');
    expect(await stage.desk.picture('dossier-score')).toEqual([0, 0]);
    await stage.desk.at('official-save').click();
    await stage.desk.at('official-standing').getByText('1,50', { exact: true }).waitFor();
  }, 60_000);

  it('asks for an explanation, which Nội vụ answers with a file and the appraiser settles', async () => {
    await stage.desk.at('ask-open').click();
    await stage.desk.at('ask-question').fill('Dịch vụ thứ hai có hồ sơ nào nộp trực tuyến không?');
    await stage.desk.at('ask-send').click();
    await stage.desk.at('round-1').waitFor();
    await stage.desk.signIn('noivu.thamtra');
    await stage.desk.go('/dossier?filter=explaining');
    await stage.desk.at('line-7.1.5').getByRole('link').click();
    await stage.desk.at('to-explain').click();
    await stage.desk.at('answer-text').fill('Có 12 hồ sơ, kèm danh sách trong minh chứng.');
    await stage.desk.at('name-file').first().getByRole('checkbox').check();
    expect(await stage.desk.picture('dossier-answer')).toEqual([0, 0]);
    await stage.desk.at('answer-send').click();
    await stage.desk.at('round-1').getByText('Có 12 hồ sơ').waitFor();
    await stage.desk.signIn('sonoivu');
    await stage.desk.go('/dossier/7.1.5');
    await stage.desk.at('settle-change').check();
    await stage.desk.at('settle-points').fill('2,5');
    await stage.desk.at('settle-reason').fill('Đã chứng minh được dịch vụ thứ hai.');
    expect(await stage.desk.picture('dossier-settle')).toEqual([0, 0]);
    await stage.desk.at('settle-send').click();
    await stage.desk.at('official-standing').getByText('2,50', { exact: true }).waitFor();
    await stage.desk.page.evaluate(() => window.scrollTo(0, 0));
    expect(await stage.desk.picture('dossier-settled')).toEqual([0, 0]);
  }, 60_000);

  it('locks the points once whatever had tasks is judged, and nothing changes afterwards', async () => {
    const { body } = await appraiser.get<Dossier>(DOSSIER);
    for (const { code } of body.components.filter((one) => one.official === null && one.taskCount > 0)) {
      const left = { reason: 'Lúc chốt không có bản nộp nào được duyệt.' };
      const reply = await appraiser.send('PUT', `${DOSSIER}/components/${code}/unscored`, { body: left });
      expect(reply.status).toBe(200);
    }
    await stage.desk.go('/dossier');
    await stage.desk.at('close-open').click();
    await stage.desk.at('close-confirm').click();
    await stage.desk.page.getByText('Không ai sửa được nữa').waitFor();
    await stage.desk.at('seal-check').click();
    await stage.desk.page.getByText('Nguyên vẹn:').waitFor();
    expect(await stage.desk.picture('dossier-closed')).toEqual([0, 0]);
    const late = { points: '1', reason: 'Sau khi chốt' };
    const refused = await appraiser.send('PUT', `/plans/${PLAN}/components/1.5.3/official`, { body: late });
    expect(refused).toMatchObject({ status: 409, body: { code: 'appraisal-closed' } });
  }, 60_000);

  it('shows the result with its gaps, what to do next year, and a sheet of paper', async () => {
    await stage.desk.at('dossier-result').click();
    await stage.desk.at('result').waitFor();
    expect(await stage.desk.picture('dossier-result')).toEqual([0, 0]);
    await stage.desk.page.emulateMedia({ media: 'print' });
    await stage.desk.page.setViewportSize({ width: 624, height: 980 });
    await stage.desk.page.screenshot({ path: 'test/e2e/screenshots/dossier-print.png', fullPage: true });
    await stage.desk.page.emulateMedia({ media: 'screen' });
    await stage.desk.page.setViewportSize(DESK);
    await stage.desk.at('lang-switch').first().click();
    await stage.desk.page.getByText('To do next year').waitFor();
    expect(await stage.desk.picture('dossier-result-en')).toEqual([0, 0]);
  }, 60_000);

  it('opens on a phone for the unit, with the components it leads', async () => {
    await stage.phone.signIn('vhtt.canbo');
    await stage.phone.go('/dossier');
    await stage.phone.at('line-7.1.5').waitFor();
    expect(await stage.phone.at('line-2.3.1').count()).toBe(0);
    expect(stage.phone.complaints).toEqual([]);
  }, 60_000);

  it('makes no page complain on the way', () => {
    expect(stage.desk.complaints).toEqual([]);
  });
});
