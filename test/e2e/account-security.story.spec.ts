import { expect, it } from '@jest/globals';
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

  it('was said without a complaint of the page or a barrier in it', () => {
    expect([...stage.desk.complaints, ...stage.phone.complaints]).toEqual([]);
  });
});
