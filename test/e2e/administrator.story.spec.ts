import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { routes } from '@tctp/contracts';
import type {
  AccountList,
  AccountWithPassword,
  AdminUnitList,
  CriteriaDiff,
  CriteriaSetList,
  CriteriaSetView,
  LadderView,
  MovedMoments,
  PlanCalendar,
  Problem,
  SettingsChanged,
} from '@tctp/contracts';
import type { Browser } from 'playwright-core';
import { DESK, PHONE, Screen, openBrowser } from '../support/browser';
import { inBrowser } from '../support/story';
import { PASSWORD, Person } from '../support/person';
import { startOwnProgram } from '../support/own-program';
import type { OwnProgram } from '../support/own-program';

const EVERYBODY_ELSE = [
  'vhtt.canbo',
  'vhtt.truongphong',
  'noivu.thamtra',
  'phochutich',
  'chutich',
  'sonoivu',
] as const;
const WHY = 'Theo Quyết định số 12/QĐ-UBND.';

describe('the administrator', () => {
  let program: OwnProgram;
  let admin: Person;

  beforeAll(async () => {
    program = await startOwnProgram();
    admin = await Person.signIn(program.url, 'quantri');
  }, 90_000);

  afterAll(async () => {
    await program?.close();
  }, 30_000);

  describe('over HTTP', () => {
    const account = async (username: string) => {
      const { accounts } = (await admin.get<AccountList>('/admin/accounts')).body;
      const found = accounts.find((one) => one.username === username);
      if (found === undefined) throw new Error(`Nobody is called ${username}`);
      return found;
    };

    it.each(EVERYBODY_ELSE)('refuses %s everything that is the administrator’s', async (username) => {
      const person = await Person.signIn(program.url, username);
      const body = {
        ...{
          reason: WHY,
          username: 'ai.do',
          displayName: 'Ai đó',
          role: 'admin',
          unitId: 'vhtt',
          locked: true,
        },
        ...{ name: 'Tên', shortName: 'Tên', kind: 'division', parentId: 'vhtt', into: 'vhtt' },
        ...{ on: '2017-09-01', document: '1/QĐ' },
      };
      for (const route of routes.filter(({ tag }) => tag === 'administration')) {
        const path = `${route.path.replace('{planId}', 'tinh-bien-2017').replace(/\{\w+\}/g, 'tu-phap')}?kind=unit&id=vhtt&from=a&to=b`;
        const reply = await person.send<Problem>(route.method.toUpperCase(), path, {
          ...(route.method === 'get' ? {} : { body: strictly(route.body, body) }),
          ...(route.command === 'versioned' ? { version: 1 } : {}),
        });
        expect([route.id, reply.status]).toEqual([route.id, 403]);
        expect(['admin-only', 'not-permitted']).toContain(reply.body.code);
      }
    });

    it('says a first password once; with it somebody new signs in', async () => {
      const body = {
        username: 'moi.canbo',
        displayName: 'Cán bộ mới',
        role: 'officer',
        unitId: 'vhtt',
        reason: WHY,
      };
      const made = await admin.send<AccountWithPassword>('POST', '/admin/accounts', { body, key: 'moi' });
      expect(made.status).toBe(201);
      const again = await admin.send<AccountWithPassword>('POST', '/admin/accounts', { body, key: 'moi' });
      expect(again.body).toEqual({ ...made.body, password: null });
      const given = made.body.password ?? '';
      const first = await Person.signIn(program.url, 'MOI.canbo', given);
      expect((await first.get('/tasks?scope=mine')).status).toBe(403);
      const person = await first.choosePassword(given, 'sáu con ngựa gỗ chạy ngược');
      expect((await person.tasks()).length).toBeGreaterThan(0);
    });

    it('ends the session of whoever is locked at once, and lets them in again when opened', async () => {
      const clerk = await Person.signIn(program.url, 'xa01.canbo');
      const { accountId, version } = await account('xa01.canbo');
      const lock = (locked: boolean, seen: number) =>
        admin.send('PUT', `/admin/accounts/${accountId}/lock`, {
          body: { locked, reason: WHY },
          version: seen,
        });
      expect((await lock(true, version)).status).toBe(200);
      expect((await clerk.get('/session')).status).toBe(401);
      await expect(Person.signIn(program.url, 'xa01.canbo')).rejects.toThrow('account-locked');
      expect((await lock(false, version)).status).toBe(412);
      expect((await lock(false, version + 1)).status).toBe(200);
      await Person.signIn(program.url, 'xa01.canbo', PASSWORD);
    });

    it('cannot lock the last administrator, nor take the role away', async () => {
      const { accountId, version, displayName, unit } = await account('quantri');
      const locked = await admin.send<Problem>('PUT', `/admin/accounts/${accountId}/lock`, {
        body: { locked: true, reason: WHY },
        version,
      });
      expect([locked.status, locked.body.code]).toEqual([409, 'last-admin']);
      const demoted = await admin.send<Problem>('PUT', `/admin/accounts/${accountId}`, {
        body: { displayName, role: 'officer', unitId: unit.id, reason: WHY },
        version,
      });
      expect([demoted.status, demoted.body.code]).toEqual([409, 'last-admin']);
    });
  });

  describe('of a plan', () => {
    const PLACE = '/admin/plans/tinh-bien-2017';
    const FREE = { mark: 'holiday', days: ['2017-10-19'], name: 'Nghỉ' };

    it('says what a holiday would move, and moves it for whoever saw the newest calendar', async () => {
      const { version } = (await admin.get<PlanCalendar>(`${PLACE}/calendar`)).body;
      const said = await admin.send<MovedMoments>('POST', `${PLACE}/calendar/preview`, { body: FREE });
      const body = { change: FREE, reason: WHY };
      const done = await admin.send<SettingsChanged>('PUT', `${PLACE}/calendar`, { body, version });
      expect(done.body).toEqual({ version: version + 1, moved: said.body.tasks.length });
      const late = await admin.send<Problem>('PUT', `${PLACE}/calendar`, { body, version });
      expect([late.status, late.body.code]).toEqual([412, 'stale-version']);
      const back = { change: { mark: 'plain', days: FREE.days }, reason: WHY };
      expect(
        (await admin.send('PUT', `${PLACE}/calendar`, { body: back, version: version + 1 })).status,
      ).toBe(200);
    });

    it('shows the ladder by a task that is real, and refuses two steps on one day', async () => {
      const { version, example } = (await admin.get<LadderView>(`${PLACE}/ladder`)).body;
      expect(example?.moments.map(({ kind }) => kind)).toContain('due');
      const ladder = { remindBefore: [3, 3], onDue: 'head', escalate: [] };
      const twice = await admin.send<Problem>('PUT', `${PLACE}/ladder`, {
        body: { ladder, reason: WHY },
        version,
      });
      expect([twice.status, twice.body.code]).toEqual([400, 'input-invalid']);
    });

    it('reads and compares criteria sets; what a source does not give is null', async () => {
      const { sets } = (await admin.get<CriteriaSetList>('/admin/criteria-sets')).body;
      const own = sets.find(({ usedBy }) => usedBy.includes('119/KH-UBND'));
      const set = (await admin.get<CriteriaSetView>(`/admin/criteria-sets/${own?.id}`)).body;
      expect(set.components.some(({ max, rule }) => max === null && rule === null)).toBe(true);
      const same = await admin.get<CriteriaDiff>(`/admin/criteria-diff?from=${own?.id}&to=${own?.id}`);
      expect([same.body.changes, same.body.same.length]).toEqual([[], set.components.length]);
      const diff = (await admin.get<CriteriaDiff>(`/admin/criteria-diff?from=${own?.id}&to=qd766-2022`)).body;
      const added = diff.changes.find(({ part, change }) => part === 'component' && change === 'added');
      expect(added?.effect).toBe(added?.after?.max);
      expect((await admin.get<Problem>('/admin/criteria-sets/none')).body.code).toBe('criteria-set-unknown');
    });
  });

  inBrowser('in a browser', () => {
    let browser: Browser;
    let desk: Screen;
    let phone: Screen;

    beforeAll(async () => {
      browser = await openBrowser();
      desk = await Screen.open(browser, program.url, DESK);
      phone = await Screen.open(browser, program.url, PHONE);
      await desk.signIn('quantri');
    }, 60_000);
    afterAll(() => browser?.close(), 30_000);

    const choose = async (screen: Screen, field: string, option: string) => {
      await screen.at(field).locator('input').fill(option);
      await screen.page.keyboard.press('Enter');
      await screen.at(field).getByText(option).first().waitFor();
    };
    const pickDay = async (screen: Screen, field: string, day: string) => {
      await screen.at(field).fill(day);
      await screen.page.keyboard.press('Enter');
      await screen.page.locator('.ant-picker-dropdown').waitFor({ state: 'hidden' });
    };

    it('creates a person in two clicks beside what is typed, and sees the password once', async () => {
      await desk.go('/admin/people');
      await desk.at('person-vhtt.canbo').waitFor();
      expect(await desk.picture('admin-people')).toEqual([0, 0]);
      await desk.at('new-person').click();
      await desk.at('person-username').fill('le.thi.b');
      await desk.at('person-name').fill('Lê Thị B');
      await choose(desk, 'person-unit', 'Phòng Tư pháp');
      await desk.at('person-role').selectOption('head');
      await desk.at('reason').fill(WHY);
      expect(await desk.picture('admin-new-person')).toEqual([0, 0]);
      await desk.at('create-person').click();
      const password = (await desk.at('one-time-password').textContent()) ?? '';
      expect(await desk.picture('admin-password')).toEqual([0, 0]);
      await Person.signIn(program.url, 'le.thi.b', password);
      await desk.at('open-person').click();
      await desk.at('admin-personCreated').waitFor();
    }, 60_000);

    it('locks a person on a phone in three clicks', async () => {
      await phone.signIn('quantri');
      await phone.go('/admin/people');
      await phone.at('people-search').fill('le thi');
      await phone.at('person-le.thi.b').click();
      await phone.at('person-lock').click();
      await phone.at('reason').fill('Chuyển công tác.');
      expect(await phone.picture('admin-lock')).toEqual([0, 0]);
      await phone.at('confirm-lock').click();
      await phone.at('admin-personLocked').waitFor();
      expect(await phone.picture('admin-person')).toEqual([0, 0]);
    }, 60_000);

    it('renames a unit and finds it by its old name', async () => {
      await desk.go('/admin/units');
      await desk.at('unit-vhtt').click();
      await desk.at('unit-rename').click();
      await desk.at('unit-name').fill('Phòng Văn hóa, Khoa học và Thông tin');
      await desk.at('unit-short-name').fill('Phòng VH-KH-TT');
      await desk.at('unit-document').fill('45/NQ-HĐND');
      await pickDay(desk, 'unit-on', '01/09/2017');
      await desk.at('reason').fill('Đổi tên theo nghị quyết.');
      expect(await desk.picture('admin-rename')).toEqual([0, 0]);
      await desk.at('confirm-rename').click();
      await desk.at('admin-unitRenamed').waitFor();
      await desk.at('unit-search').fill('van hoa va thong tin');
      await desk.at('unit-vhtt').getByText('trước 01/09/2017').waitFor();
      expect(await desk.picture('admin-units-found')).toEqual([0, 0]);
    }, 60_000);

    it('merges one unit into another, with a result for each task', async () => {
      await desk.go('/admin/units?unit=tu-phap');
      await desk.at('unit-merge').click();
      await choose(desk, 'unit-into', 'Văn hóa, Khoa học');
      await desk.at('unit-document').fill('46/NQ-HĐND');
      await pickDay(desk, 'unit-on', '01/10/2017');
      await desk.at('reason').fill('Sắp xếp lại phòng chuyên môn.');
      expect(await desk.picture('admin-merge')).toEqual([0, 0]);
      await desk.at('confirm-merge').click();
      await desk.at('merge-result').waitFor();
      await desk.at('admin-unitMerged').waitFor();
      expect(await desk.picture('admin-merged')).toEqual([0, 0]);
      const { units } = (await admin.get<AdminUnitList>('/admin/units')).body;
      expect(units.find(({ id }) => id === 'tu-phap')).toMatchObject({ openTasks: 0, people: 0 });
      await desk.go('/admin/units');
      await desk.at('unit-vhtt').waitFor();
      expect(await desk.picture('admin-units')).toEqual([0, 0]);
    }, 60_000);

    it('adds a holiday in two clicks, and sees what moves before saving it', async () => {
      await desk.go('/admin/calendar');
      await desk.at('day-2017-11-23').waitFor();
      expect(await desk.picture('admin-calendar')).toEqual([0, 0]);
      await desk.at('day-2017-11-23').click();
      await desk.at('holiday-name').fill('Nghỉ theo thông báo của tỉnh');
      await desk.at('moved-count').waitFor();
      await desk.at('reason').fill('Thông báo 20/TB-UBND.');
      expect(await desk.picture('admin-holiday')).toEqual([0, 0]);
      await desk.at('save-days').click();
      await desk.at('admin-calendarChanged').first().waitFor();
      await desk.page.getByText('Nghỉ theo thông báo của tỉnh').first().waitFor();
    }, 60_000);

    it('sees the ladder with the days of a real task, and what another one would move', async () => {
      await desk.go('/admin/ladder');
      await desk.at('edit-ladder').click();
      await desk.at('remind-1').fill('10');
      await desk.at('moved-count').waitFor();
      expect(await desk.picture('admin-ladder')).toEqual([0, 0]);
      await desk.at('reason').fill('Nhắc sớm hơn.');
      await desk.at('save-ladder').click();
      await desk.at('admin-ladderChanged').waitFor();
      expect(await desk.picture('admin-ladder-changed')).toEqual([0, 0]);
    }, 60_000);

    it('reads a criteria set as a tree, and compares two of them in two clicks', async () => {
      await desk.go('/admin/criteria-sets');
      await desk.at('compare').waitFor();
      expect(await desk.picture('admin-criteria-sets')).toEqual([0, 0]);
      await desk.at('compare').click();
      await desk.at('only-changes').waitFor();
      expect(await desk.picture('admin-criteria-diff')).toEqual([0, 0]);
      await desk.go('/admin/criteria-sets/qd766-2022');
      await desk.page.locator('[data-testid^="component-"]').first().click();
      expect(await desk.picture('admin-criteria-set')).toEqual([0, 0]);
    }, 60_000);

    it('reads in English too', async () => {
      await desk.go('/admin/ladder');
      await desk.at('lang-switch').first().click();
      await desk.page.getByText('Who is told, and when').waitFor();
      expect(await desk.picture('admin-english')).toEqual([0, 0]);
      await desk.at('lang-switch').first().click();
    }, 60_000);

    it('makes no page complain on the way', () => {
      expect([...desk.complaints, ...phone.complaints]).toEqual([]);
    });
  });
});

/** Of everything that any body may say, what this one does: the refusal must not hang on a body that is wrong. */
function strictly(schema: unknown, body: Record<string, unknown>): Record<string, unknown> {
  const ladder = { remindBefore: [7], onDue: 'head', escalate: [] };
  const change = { mark: 'makeUp', days: ['2017-11-25'] };
  const all: Record<string, unknown> = { ...body, ladder, change, ...ladder, ...change };
  const { shape } = schema as { shape?: Record<string, unknown> };
  return Object.fromEntries(Object.keys(shape ?? change).map((name) => [name, all[name]]));
}
