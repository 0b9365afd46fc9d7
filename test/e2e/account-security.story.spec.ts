import { expect, it } from '@jest/globals';
import { Authenticator } from '../support/authenticator';
import { startOwnProgram } from '../support/own-program';
import { PASSWORD } from '../support/person';
import { story } from '../support/story';

story('my account', (stage) => {
  it('is one step away for everybody, whoever comes from outside too', async () => {
    for (const username of ['vhtt.canbo', 'sonoivu']) {
      await stage.desk.signIn(username);
      await stage.desk.at('account').click();
      await stage.desk.page.getByRole('heading', { level: 1, name: 'Tài khoản của tôi' }).waitFor();
    }
    await stage.desk.page.getByText('Sở Nội vụ (thẩm định)').first().waitFor();
    expect(await stage.desk.picture('account')).toEqual([0, 0]);
    await stage.phone.signIn('sonoivu');
    await stage.phone.at('more').click();
    await stage.phone.at('account').click();
    await stage.phone.page.getByRole('heading', { level: 1, name: 'Tài khoản của tôi' }).waitFor();
  }, 60_000);

  it('shows where somebody is signed in, and ends what looks strange', async () => {
    await stage.desk.signIn('vhtt.canbo');
    await stage.phone.signIn('vhtt.canbo');
    await stage.desk.go('/account');
    await stage.desk.at('session-this').getByText('Chrome trên Linux').waitFor();
    expect(await stage.desk.picture('account-sessions')).toEqual([0, 0]);
    await stage.desk.at('sessions-end-others').click();
    await stage.desk.page.getByText('Bạn chỉ đăng nhập ở đây.').waitFor();
    expect(await stage.desk.at('session-other').count()).toBe(0);
    await stage.phone.go('/tasks');
    await stage.phone.at('signin-user').waitFor();
  }, 60_000);

  it('switches the second factor on, asks for it at the next sign-in, gives new recovery codes, and switches it off', async () => {
    await stage.desk.signIn('vhtt.canbo');
    await stage.desk.go('/account');
    await stage.desk.at('factor-open').click();
    await stage.desk.at('factor-password').fill(PASSWORD);
    await stage.desk.at('factor-begin').click();
    const app = new Authenticator((await stage.desk.at('factor-secret').innerText()).replaceAll(' ', ''));
    expect(await stage.desk.picture('factor-scan')).toEqual([0, 0]);
    await stage.desk.at('factor-code').fill(app.next());
    await stage.desk.at('factor-confirm').click();
    const codes = (await stage.desk.at('recovery-codes').innerText()).split('\n');
    expect(codes).toHaveLength(10);
    expect(await stage.desk.picture('factor-codes')).toEqual([0, 0]);
    await stage.desk.at('factor-kept').click();
    await stage.desk.page.getByText('Còn 10 mã khôi phục').waitFor();

    await stage.phone.go('/sign-in');
    await stage.phone.at('signin-vhtt.canbo').click();
    await stage.phone.at('factor-code').fill(app.wrong());
    await stage.phone.at('factor-submit').click();
    await stage.phone.page.getByText('Mã chưa đúng').waitFor();
    expect(await stage.phone.picture('factor-step')).toEqual([0, 0]);
    await stage.phone.at('factor-code').fill(app.next());
    await stage.phone.at('factor-submit').click();
    await stage.phone.page.waitForURL((address) => address.pathname === '/tasks');

    await stage.desk.at('factor-new-codes').click();
    await stage.desk.at('factor-password').fill(PASSWORD);
    await stage.desk.at('factor-code').fill(codes[0] ?? '');
    expect(await stage.desk.picture('factor-new-codes')).toEqual([0, 0]);
    await stage.desk.at('factor-renew').click();
    await stage.desk.page.getByText('các mã cũ không dùng nữa').waitFor();
    const anew = (await stage.desk.at('recovery-codes').innerText()).split('\n');
    expect(anew).toHaveLength(10);
    expect(anew.filter((code) => codes.includes(code))).toEqual([]);
    expect(await stage.desk.picture('factor-codes-anew')).toEqual([0, 0]);
    await stage.desk.page.emulateMedia({ media: 'print' });
    expect(await stage.desk.at('recovery-codes').isVisible()).toBe(true);
    for (const gone of ['factor-kept', 'session-this'])
      expect(await stage.desk.at(gone).isVisible()).toBe(false);
    await stage.desk.page.emulateMedia({ media: 'screen' });
    await stage.desk.at('factor-kept').click();
    await stage.desk.page.getByText('Còn 10 mã khôi phục').waitFor();

    await stage.desk.at('factor-open').click();
    await stage.desk.at('factor-password').fill(PASSWORD);
    await stage.desk.at('factor-code').fill(codes[1] ?? '');
    await stage.desk.at('factor-stop').click();
    await stage.desk.page.getByText('Mã chưa đúng').waitFor();
    await stage.desk.at('factor-code').fill(anew[0] ?? '');
    await stage.desk.at('factor-stop').click();
    await stage.desk.page.getByText('Đang tắt.').waitFor();
  }, 90_000);

  it('was said without a complaint of the page or a barrier in it', () => {
    expect([...stage.desk.complaints, ...stage.phone.complaints]).toEqual([]);
  });
});

const MUST = { TCTP_RATE_LIMIT: '', TCTP_SECOND_FACTOR_ROLES: 'admin' };

story(
  'a role that may not go without a second factor',
  (stage) => {
    it('opens nothing before there is one, and goes where it wanted when there is', async () => {
      const { desk } = stage;
      await desk.go('/sign-in');
      await desk.at('signin-quantri').click();
      await desk.at('factor-begin').click();
      const secret = (await desk.at('factor-secret').innerText()).replaceAll(' ', '');
      expect(await desk.picture('enrolment')).toEqual([0, 0]);
      await desk.at('factor-code').fill(new Authenticator(secret).next());
      await desk.at('factor-confirm').click();
      await desk.at('factor-kept').click();
      await desk.page.getByRole('heading', { level: 1, name: 'Người dùng' }).waitFor();
    }, 60_000);

    it('was told without a complaint of the page or a barrier in it', () => {
      expect([...stage.desk.complaints, ...stage.phone.complaints]).toEqual([]);
    });
  },
  () => startOwnProgram(MUST),
);
