import { expect, it } from '@jest/globals';
import type { Account, AccountList, PersonalData } from '@tctp/contracts';
import { Person } from '../support/person';
import { story } from '../support/story';
import type { Stage } from '../support/story';

const told = (stage: Stage) => {
  const accounts = async (admin: Person): Promise<Account[]> =>
    (await admin.get<AccountList>('/admin/accounts')).body.accounts;

  it('shows everybody what is kept of them, to take home', async () => {
    await stage.desk.signIn('vhtt.canbo');
    await stage.desk.go('/account');
    await stage.desk.at('personal-data-show').click();
    await stage.desk.at('personal-data').waitFor();
    expect(await stage.desk.picture('personal-data')).toEqual([0, 0]);
    const [file] = await Promise.all([
      stage.desk.page.waitForEvent('download'),
      stage.desk.at('personal-data-take').click(),
    ]);
    expect(file.suggestedFilename()).toBe('vhtt.canbo.json');
  }, 60_000);

  it('takes a person out of a locked account, after a reason and the user name typed again', async () => {
    await stage.phone.signIn('quantri');
    await stage.phone.go('/admin/people?person=xa01.canbo');
    await stage.phone.at('person-lock').click();
    await stage.phone.at('reason').fill('Nghỉ hưu.');
    await stage.phone.at('confirm-lock').click();
    await stage.phone.at('person-erase').click();
    await stage.phone.at('reason').fill('Nghỉ hưu, đã quá hạn giữ.');
    expect(await stage.phone.at('confirm-erase').isDisabled()).toBe(true);
    await stage.phone.at('erase-username').fill('xa01.canbo');
    expect(await stage.phone.picture('erase-person')).toEqual([0, 0]);
    await stage.phone.at('confirm-erase').click();
    await stage.phone.page.getByText('Đã xoá dữ liệu cá nhân lúc').waitFor();
    await stage.phone.at('admin-personErased').waitFor();
    expect(await stage.phone.picture('erased-person')).toEqual([0, 0]);
  }, 60_000);

  it('shuts the account for good, and says under which number what was done stays', async () => {
    const admin = await Person.signIn(stage.program.url, 'quantri');
    const erased = (await accounts(admin)).find(({ accountId }) => accountId === 'xa01.canbo');
    expect(erased).toMatchObject({
      displayName: expect.stringMatching(/^Người dùng #[0-9a-f]{8}$/) as unknown,
    });
    await expect(Person.signIn(stage.program.url, 'xa01.canbo')).rejects.toThrow('401');
    const path = '/admin/accounts/xa01.canbo';
    const version = erased?.version ?? 0;
    const open = await admin.send<{ code: string }>('PUT', `${path}/lock`, {
      body: { locked: false, reason: 'Về lại' },
      version,
    });
    expect([open.status, open.body.code]).toEqual([409, 'account-erased']);
    const { body } = await admin.get<PersonalData>(`${path}/personal-data`);
    expect(body.sessions).toEqual([]);
    const officer = await Person.signIn(stage.program.url, 'vhtt.canbo');
    expect((await officer.get(`${path}/personal-data`)).status).toBe(403);
  }, 60_000);

  it('makes no page complain on the way', () => {
    expect([...stage.desk.complaints, ...stage.phone.complaints]).toEqual([]);
  });
};

story('personal data in a browser', told);
