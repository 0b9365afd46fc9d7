import { expect, it } from '@jest/globals';
import { PASSWORD, Person } from '../support/person';
import { story } from '../support/story';

const HEAD = 'vhtt.truongphong';
const NAME = 'Phần mềm văn thư';

story('a system of the unit comes in by a token', (stage) => {
  let url: string;
  let token: string;
  const opens = async () => (await Person.byToken(url, token).get('/plans')).status;

  it('that the head makes with the password, and sees once', async () => {
    const { desk } = stage;
    await desk.signIn(HEAD);
    await desk.go('/account');
    url = new URL(desk.page.url()).origin;
    await desk.at('token-new').click();
    await desk.at('token-name').fill(NAME);
    await desk.at('token-days').selectOption('90');
    expect(await desk.picture('token-make')).toEqual([0, 0]);
    await desk.at('factor-password').fill(PASSWORD);
    await desk.at('token-make').click();
    token = await desk.at('token-text').innerText();
    expect(token).toMatch(/^tctp_[\w-]{43}$/);
    expect(await desk.picture('token-once')).toEqual([0, 0]);
    await desk.at('token-kept').click();
    expect(await desk.page.getByText(token).count()).toBe(0);
    expect(await opens()).toBe(200);
  }, 60_000);

  it('whose last use they see, on the phone too', async () => {
    const { phone } = stage;
    await phone.signIn(HEAD);
    await phone.go('/account');
    await phone.at('token-row').getByText('Dùng lần cuối').waitFor();
    await phone.at('token-row').scrollIntoViewIfNeeded();
    expect(await phone.picture('token-list')).toEqual([0, 0]);
  }, 60_000);

  it('and that the administrator revokes with a reason', async () => {
    const { desk } = stage;
    await desk.signIn('quantri');
    await desk.go('/admin/people');
    await desk.at('held-token').getByText(NAME).waitFor();
    await desk.at('held-token-revoke').click();
    await desk.at('reason').fill('Thanh lý máy chủ văn thư');
    expect(await desk.picture('held-tokens')).toEqual([0, 0]);
    await desk.at('held-token-sure').click();
    await desk.at('held-token').waitFor({ state: 'detached' });
    expect(await opens()).toBe(401);
  }, 60_000);

  it('was told without a complaint of the page or a barrier in it', () => {
    expect([...stage.desk.complaints, ...stage.phone.complaints]).toEqual([]);
  });
});
