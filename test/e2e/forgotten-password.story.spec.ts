import { afterAll, expect, it } from '@jest/globals';
import type { NoticeSettings, Problem } from '@tctp/contracts';
import { startOwnProgram } from '../support/own-program';
import { PASSWORD, Person } from '../support/person';
import { SmtpPeer } from '../support/smtp-peer';
import { story } from '../support/story';
import { until } from '../support/until';

const OWN = 'sáu con ngựa gỗ chạy ngược';
const ADDRESS = 'canbo@tinhbien.example';
const PUBLIC = 'https://cchc.example';
let peer: SmtpPeer;

story(
  'a forgotten password',
  (stage) => {
    afterAll(() => peer?.close());
    const linkIn = (text: string, page: string) =>
      new RegExp(`${PUBLIC}/${page}(#[\\w-]{43})`).exec(text)?.[1] ?? '';
    const send = (method: string, path: string, body: unknown, headers: Record<string, string> = {}) =>
      fetch(`${stage.program.url}/api${path}`, {
        method,
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify(body),
      });
    const ask = (username: string) => send('POST', '/password-resets', { username });
    const lettersTo = (address: string, page: string) =>
      peer.received.filter(({ to, text }) => to === address && linkIn(text, page) !== '');

    it('goes to no address that its owner has not confirmed', async () => {
      const person = await Person.signIn(stage.program.url, 'vhtt.canbo');
      const body = { address: ADDRESS, wanted: true, muted: [], language: 'vi', password: PASSWORD };
      const saved = await person.send<NoticeSettings>('PUT', '/notice-settings', { body });
      expect(saved.body).toMatchObject({ address: ADDRESS, confirmed: false, linksWork: true });
      expect((await ask('vhtt.canbo')).status).toBe(204);
      expect((await ask('khong.co.ai')).status).toBe(204);
    });

    it('is prepared for on the account screen: a link confirms the address', async () => {
      const { desk } = stage;
      await desk.signIn('vhtt.canbo');
      await desk.go('/account');
      await desk.at('factor-password').fill(PASSWORD);
      await desk.at('confirm-send').click();
      await until(() => lettersTo(ADDRESS, 'confirm-address').length === 1);
      expect(await desk.picture('forgotten-confirm-sent')).toEqual([0, 0]);
      const [letter] = lettersTo(ADDRESS, 'confirm-address');
      await desk.go(`/confirm-address${linkIn(letter?.text ?? '', 'confirm-address')}`);
      expect(await desk.picture('forgotten-confirm')).toEqual([0, 0]);
      await desk.at('confirm-address').click();
      await desk.page.getByText('Đã xác nhận địa chỉ thư.').waitFor();
      expect(lettersTo(ADDRESS, 'reset-password')).toEqual([]);
    }, 60_000);

    it('is asked for on the phone, with the same answer for whoever there is or is not', async () => {
      const { phone } = stage;
      for (const username of ['khong.co.ai', 'vhtt.canbo']) {
        await phone.go('/sign-in');
        await phone.page.getByText('Quên mật khẩu?').click();
        await phone.at('signin-user').fill(username);
        await phone.at('forgot-send').click();
        await phone.page.getByText('Nếu có tài khoản ấy').waitFor();
      }
      expect(await phone.picture('forgotten-asked')).toEqual([0, 0]);
      await until(() => lettersTo(ADDRESS, 'reset-password').length === 1);
    }, 60_000);

    it('has one link that works, the newest, on our address whatever the request says', async () => {
      await send(
        'POST',
        '/password-resets',
        { username: 'vhtt.canbo' },
        { 'x-forwarded-host': 'evil.example' },
      );
      await until(() => lettersTo(ADDRESS, 'reset-password').length === 2);
      const [older, newest] = lettersTo(ADDRESS, 'reset-password').map(({ text }) =>
        linkIn(text, 'reset-password').slice(1),
      );
      const reset = async (token: string, password = OWN) => {
        const reply = await send('PUT', '/password-resets', { token, password });
        return reply.status === 204 ? 'done' : ((await reply.json()) as Problem).code;
      };
      expect(await reset(older ?? '')).toBe('link-over');
      expect(await reset(newest ?? '', 'matkhau123456')).toBe('password-common');

      const before = await Person.signIn(stage.program.url, 'vhtt.canbo');
      const { desk } = stage;
      await desk.go(`/reset-password#${newest}`);
      await desk.at('password-password').fill(OWN);
      await desk.at('password-again').fill(OWN);
      expect(await desk.picture('forgotten-choose')).toEqual([0, 0]);
      await desk.at('password-go').click();
      await desk.page.getByText('Đã đặt lại mật khẩu').waitFor();
      expect((await before.get('/session')).status).toBe(401);
      expect(await reset(newest ?? '')).toBe('link-over');
      await expect(Person.signIn(stage.program.url, 'vhtt.canbo')).rejects.toThrow('wrong-credentials');
      await Person.signIn(stage.program.url, 'vhtt.canbo', OWN);
    }, 60_000);

    it('cannot be used to pester: after a few letters it says when to ask again', async () => {
      const statuses = [];
      for (let at = 0; at < 4; at += 1) statuses.push((await ask('chutich')).status);
      expect(statuses).toEqual([204, 204, 204, 429]);
    });

    it('was told without a complaint of the page or a barrier in it', () => {
      expect([...stage.desk.complaints, ...stage.phone.complaints]).toEqual([]);
    });
  },
  async () => {
    peer = await SmtpPeer.start();
    return startOwnProgram({
      TCTP_SMTP_URL: peer.url,
      TCTP_MAIL_FROM: 'cchc@tinhbien.example',
      TCTP_PUBLIC_URL: PUBLIC,
    });
  },
);
