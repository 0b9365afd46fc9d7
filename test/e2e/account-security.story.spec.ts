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

  it('was said without a complaint of the page or a barrier in it', () => {
    expect([...stage.desk.complaints, ...stage.phone.complaints]).toEqual([]);
  });
});
