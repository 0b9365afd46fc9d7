import { expect, it } from '@jest/globals';
import { startWithProvider } from '../support/sign-on';
import type { SignOnStage } from '../support/sign-on';
import { story } from '../support/story';
import type { Screen } from '../support/browser';

const MAPPING = {
  rules: [{ claim: 'groups', equals: 'cchc', role: 'officer', unitId: 'vhtt', create: true }],
};
let stage: SignOnStage;

async function start() {
  stage = await startWithProvider(MAPPING);
  stage.provider.people.set('lan.vhtt', {
    password: 'mat-khau-cua-lan',
    claims: { name: 'Lan', groups: ['cchc'] },
  });
  stage.provider.people.set('khach', { password: 'mat-khau-khach', claims: { name: 'Khách', groups: [] } });
  return { ...stage.program, close: () => stage.close() };
}

/** On the provider's own page. */
async function signInThere(screen: Screen, login: string) {
  await screen.page.locator('[name=login]').fill(login);
  await screen.page.locator('[name=password]').fill(stage.provider.people.get(login)?.password ?? '');
  await screen.page.locator('button').click();
}

story(
  'somebody with an account of the province',
  (told) => {
    it('signs in there, and goes on to the page they wanted', async () => {
      const { desk } = told;
      await desk.go('/tasks');
      await desk.at('signin-oidc').waitFor();
      expect(await desk.picture('sign-in-single')).toEqual([0, 0]);
      await desk.at('signin-oidc').click();
      await signInThere(desk, 'lan.vhtt');
      await desk.page.waitForURL(`${told.program.url}/tasks`);
      await desk.at('signout').waitFor();
    }, 60_000);

    it('signs out here and there', async () => {
      const { desk } = told;
      await desk.at('signout').click();
      await desk.page.waitForURL(`${stage.provider.issuer}/**`);
      await desk.page.locator('button').click();
      await desk.page.waitForURL(`${told.program.url}/sign-in`);
      await desk.go('/tasks');
      await desk.at('signin-oidc').click();
      await desk.page.locator('[name=login]').waitFor();
    }, 60_000);

    it('is told on a phone why they are not let in, and what to do', async () => {
      const { phone } = told;
      await phone.go('/sign-in');
      await phone.at('signin-oidc').click();
      await signInThere(phone, 'khach');
      await phone.page.getByRole('alert').getByText('chưa được giao vai trò').waitFor();
      expect(await phone.picture('sign-in-unmapped')).toEqual([0, 0]);
    }, 60_000);

    it('is told so where the provider has gone away since, and stays on our page', async () => {
      const { phone } = told;
      await stage.provider.close();
      await phone.go('/sign-in');
      await phone.at('signin-oidc').click();
      await phone.page.getByRole('alert').getByText('Nơi đăng nhập một lần không trả lời').waitFor();
      await phone.page.getByRole('alert').getByText('Thử lại sau ít phút').waitFor();
      expect(await phone.picture('sign-in-away')).toEqual([0, 0]);
      await stage.provider.listen();
    }, 60_000);

    it('makes no page complain on the way', () => {
      expect([...told.desk.complaints, ...told.phone.complaints]).toEqual([]);
    });
  },
  start,
);
