import { expect, it } from '@jest/globals';
import { story } from '../support/story';

const TASK = '/tasks/tinh-bien-2017.r07.once';

story('signing out on a machine that others use too', (stage) => {
  const kept = () =>
    stage.desk.page.evaluate(() => [...Object.keys(localStorage), ...Object.keys(sessionStorage)].sort());
  const type = async (text: string) => {
    await stage.desk.go(TASK);
    await stage.desk.at('action-reportObstacle').click();
    await stage.desk.at('reason-reportObstacle').fill(text);
    await stage.desk.page.waitForFunction(() =>
      Object.keys(localStorage).some((key) => key.includes('draft')),
    );
  };

  it('asks first where something was typed and not sent, and may be left for later', async () => {
    await stage.desk.signIn('vhtt.canbo');
    await stage.desk.page.evaluate(() => localStorage.setItem('tctp.language', 'vi'));
    await type('Chưa có kinh phí.');
    await stage.desk.at('signout').click();
    await stage.desk.page.getByText('Còn nội dung chưa gửi').waitFor();
    expect(await stage.desk.picture('sign-out-unsent')).toEqual([0, 0]);
    /* The picture at the size of a telephone has taken the side bar away, and the question with it. */
    await stage.desk.at('signout').click();
    await stage.desk.at('signout-stay').click();
    await stage.desk.page.reload();
    await stage.desk.at('action-reportObstacle').click();
    expect(await stage.desk.at('reason-reportObstacle').inputValue()).toBe('Chưa có kinh phí.');
  }, 60_000);

  it('leaves nothing of them behind but the language of the machine', async () => {
    await stage.desk.page.evaluate(() => localStorage.setItem('tctp.language', 'en'));
    await stage.desk.page.reload();
    await stage.desk.at('signout').click();
    await stage.desk.at('signout-anyway').click();
    await stage.desk.at('signin-vhtt.canbo').waitFor();
    expect(await kept()).toEqual(['tctp.language']);
    expect(await stage.desk.page.evaluate(() => localStorage.getItem('tctp.language'))).toBe('en');
    await stage.desk.page.evaluate(() => localStorage.setItem('tctp.language', 'vi'));
  }, 60_000);

  it('is not asked where everything is sent', async () => {
    await stage.desk.signIn('noivu.thamtra');
    await stage.desk.at('signout').click();
    await stage.desk.at('signin-vhtt.canbo').waitFor();
    expect(await kept()).toEqual(['tctp.language']);
  }, 60_000);

  it('is cleared by the browser itself, whatever the pages do', async () => {
    await stage.desk.signIn('vhtt.canbo');
    await type('Chưa có kinh phí.');
    const left = await stage.desk.page.evaluate(async () => {
      const { status } = await fetch('/api/session', { method: 'DELETE' });
      return { status, items: localStorage.length };
    });
    expect(left).toEqual({ status: 204, items: 0 });
  }, 60_000);

  it('leaves nothing behind on a telephone either, also where the server was not heard', async () => {
    const { phone } = stage;
    await phone.signIn('vhtt.canbo');
    await phone.page.evaluate(() => localStorage.setItem('tctp.draft.vhtt.canbo.x', '{}'));
    await phone.page.route('**/api/session', (route) =>
      route.request().method() === 'DELETE' ? route.abort() : route.continue(),
    );
    await phone.at('more').click();
    await phone.at('signout').click();
    expect(await phone.page.getByText('Còn nội dung chưa gửi').isVisible()).toBe(true);
    await phone.at('signout-anyway').click();
    await phone.at('signin-vhtt.canbo').waitFor();
    expect(await phone.page.evaluate(() => Object.keys(localStorage))).toEqual([]);
  }, 60_000);

  it('makes no page complain', () => {
    expect(stage.desk.complaints).toEqual([]);
  });
});
