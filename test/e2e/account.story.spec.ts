import { expect, it } from '@jest/globals';
import type { AccountWithPassword } from '@tctp/contracts';
import { Person } from '../support/person';
import { story } from '../support/story';

const OWN = 'sáu con ngựa gỗ chạy ngược';
const NEXT = 'vừng ơi mở cửa ra nào';

story('somebody new', (stage) => {
  let given = '';

  it('signs in with the password they were given, and is asked for one of their own', async () => {
    const { desk, program } = stage;
    const admin = await Person.signIn(program.url, 'quantri');
    const made = await admin.send<AccountWithPassword>('POST', '/admin/accounts', {
      body: {
        username: 'moi.canbo',
        displayName: 'Cán bộ mới',
        role: 'officer',
        unitId: 'vhtt',
        reason: 'Mới về nhận việc',
      },
    });
    given = made.body.password ?? '';
    await desk.go('/tasks');
    await desk.at('signin-user').fill('moi.canbo');
    await desk.at('signin-password').fill(given);
    await desk.at('signin-submit').click();
    await desk.page.getByRole('heading', { level: 1, name: 'Chọn mật khẩu của riêng bạn' }).waitFor();
    expect(await desk.picture('account-first-password')).toEqual([0, 0]);
    await desk.go('/tasks');
    await desk.page.getByRole('heading', { level: 1, name: 'Chọn mật khẩu của riêng bạn' }).waitFor();
  }, 60_000);

  it('is told beside the field what is wrong with it, and goes on to where they wanted', async () => {
    const { desk } = stage;
    await desk.at('password-current').fill(given);
    await desk.at('password-password').fill('ngắn');
    await desk.at('password-again').fill('ngăn');
    await desk.at('password-go').click();
    await desk.page.getByText('Cần ít nhất 12 ký tự.').waitFor();
    await desk.page.getByText('Hai lần nhập chưa giống nhau.').waitFor();
    await desk.at('password-password').fill('matkhau123456');
    await desk.at('password-again').fill('matkhau123456');
    await desk.at('password-go').click();
    await desk.page.getByText('Mật khẩu này dễ bị đoán').waitFor();
    expect(await desk.picture('account-first-refused')).toEqual([0, 0]);
    await desk.at('password-password').fill(OWN);
    await desk.at('password-again').fill(OWN);
    await desk.at('password-go').click();
    await desk.page.waitForURL((url) => url.pathname === '/tasks');
    await desk.page.getByRole('heading', { level: 1, name: 'Việc của tôi' }).waitFor();
  }, 60_000);

  it('changes it later on a phone, which signs them out elsewhere and not there', async () => {
    const { phone, desk } = stage;
    await phone.go('/account');
    await phone.at('signin-user').fill('moi.canbo');
    await phone.at('signin-password').fill(OWN);
    await phone.at('signin-submit').click();
    await phone.at('password-current').fill(OWN);
    await phone.at('password-password').fill(NEXT);
    await phone.at('password-again').fill(NEXT);
    expect(await phone.picture('account-change-password')).toEqual([0, 0]);
    await phone.at('password-go').click();
    await phone.page.getByText('Đã đổi mật khẩu').waitFor();
    await phone.go('/tasks');
    await phone.page.getByRole('heading', { level: 1, name: 'Việc của tôi' }).waitFor();
    await desk.go('/tasks');
    await desk.at('signin-user').waitFor();
    await Person.signIn(stage.program.url, 'moi.canbo', NEXT);
  }, 60_000);

  it('sees when to try again after many wrong guesses', async () => {
    const { desk } = stage;
    await desk.at('signin-user').fill('chutich');
    for (let at = 0; at < 6; at += 1) {
      await desk.at('signin-password').fill(`guess ${at}`);
      const answered = desk.page.waitForResponse((reply) => reply.url().endsWith('/api/session'));
      await desk.at('signin-submit').click();
      await answered;
    }
    await desk.page.getByText('Chờ 1 phút rồi thử lại').waitFor();
    expect(await desk.picture('account-held-back')).toEqual([0, 0]);
  }, 60_000);

  it('was told without a complaint of the page or a barrier in it', () => {
    expect([...stage.desk.complaints, ...stage.phone.complaints]).toEqual([]);
  });
});
