import { beforeAll, expect, it } from '@jest/globals';
import type { AccessPage } from '@tctp/contracts';
import { Person } from '../support/person';
import { story } from '../support/story';
import type { Stage } from '../support/story';
import { until } from '../support/until';

const told = (stage: Stage) => {
  beforeAll(async () => {
    const reviewer = await Person.signIn(stage.program.url, 'noivu.thamtra');
    await reviewer.get('/plans/tinh-bien-2017/papers/annex?format=xlsx');
    await fetch(`${stage.program.url}/api/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ username: 'vhtt.canbo', password: 'khong-phai' }),
    });
    await Person.signIn(stage.program.url, 'vhtt.canbo');
  });

  it('shows an administrator who came in and what they took, and narrows it in the address', async () => {
    await stage.desk.signIn('quantri');
    await stage.desk.go('/admin/access-trail');
    await stage.desk.at('access-paper-taken').first().waitFor();
    await stage.desk.at('access-sign-in-failed').first().waitFor();
    expect(await stage.desk.picture('access-trail')).toEqual([0, 0]);
    await stage.desk.at('trail-kind').selectOption('taking');
    await stage.desk.page.waitForURL('**/admin/access-trail?kind=taking');
    await stage.desk.at('access-signed-in').first().waitFor({ state: 'detached' });
    await stage.desk.at('trail-person').selectOption('vhtt.canbo');
    await stage.desk.page.getByText('Không có gì.').waitFor();
  }, 60_000);

  it('hands it over as a workbook, and writes that down', async () => {
    await stage.desk.go('/admin/access-trail');
    const [file] = await Promise.all([
      stage.desk.page.waitForEvent('download'),
      stage.desk.at('take-trail').click(),
    ]);
    expect(file.suggestedFilename()).toBe('Nhật ký truy cập.xlsx');
    await stage.desk.at('access-trail-taken').first().waitFor();
    const admin = await Person.signIn(stage.program.url, 'quantri');
    const taken = async () =>
      (await admin.get<AccessPage>('/admin/access-trail?kind=taking')).body.entries[0]?.code;
    await until(async () => (await taken()) === 'trail-taken');
  }, 60_000);

  it('shows everybody their own, on a phone too', async () => {
    await stage.phone.signIn('vhtt.canbo');
    await stage.phone.go('/account');
    await stage.phone.at('access-sign-in-failed').first().waitFor();
    expect(await stage.phone.picture('access-own')).toEqual([0, 0]);
    await stage.phone.signIn('quantri');
    await stage.phone.go('/admin/access-trail');
    await stage.phone.at('access-paper-taken').first().waitFor();
    expect(await stage.phone.picture('access-trail')).toEqual([0, 0]);
  }, 60_000);

  it('speaks English', async () => {
    await stage.desk.at('lang-switch').first().click();
    await stage.desk.page.getByText('Could not sign in').first().waitFor();
    expect(await stage.desk.picture('access-trail-en')).toEqual([0, 0]);
  }, 60_000);

  it('makes no page complain on the way', () => {
    expect([...stage.desk.complaints, ...stage.phone.complaints]).toEqual([]);
  });
};

story('the access trail in a browser', told);
