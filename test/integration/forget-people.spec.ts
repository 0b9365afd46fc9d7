import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { actOnEntry, erasePerson, lockPerson, openEntry, readEntry } from '@tctp/application';
import { personalDataSchema } from '@tctp/contracts';
import type { Actor, RegisterBody, RegisterName } from '@tctp/domain';
import { sqlAdministration, typeormHistoryAudit } from '@tctp/persistence';
import { PLAN, aSandbox } from '../support/sandbox';
import type { Sandbox } from '../support/sandbox';

const PEOPLE = ['Người Phản Ánh Kín', '0900 111 222', 'Người Bị Nêu Kín', 'Danh Sách Kín'];
const [COMPLAINANT = '', CONTACT = '', ABOUT = '', LIST = ''] = PEOPLE;

describe('people in registers', () => {
  let sandbox: Sandbox;
  let reviewer: Actor;
  let officer: Actor;
  let named: Actor;
  let admin: Actor;

  beforeAll(async () => {
    sandbox = await aSandbox();
    reviewer = await sandbox.person('reviewer', 'noi-vu');
    officer = await sandbox.person('officer', 'vhtt');
    named = await sandbox.person('head', 'vhtt');
    admin = await sandbox.person('admin', 'tinh-bien');
  }, 60_000);
  afterAll(() => sandbox?.close());

  const key = (actor: Actor) => ({ actor, key: randomUUID(), fingerprint: 'test' });
  const open = async (register: RegisterName, actor: Actor, fields: RegisterBody) => {
    const said = { planId: PLAN, register, unitId: null, fields, reason: null };
    const made = await openEntry(sandbox, key(actor), said);
    if (!made.ok) throw new Error(made.refusal.code);
    return made.value.id;
  };
  const act = async (
    id: string,
    actor: Actor,
    name: string,
    fields: RegisterBody = {},
    reason: string | null = null,
  ) => {
    const [row] = await sandbox.source.query<{ version: number }[]>(
      'select version from register_entry where id = $1',
      [id],
    );
    const request = { ...key(actor), expectedVersion: row?.version ?? 0 };
    const done = await actOnEntry(sandbox, request, id, { act: name, fields, reason });
    return done.ok ? 'done' : done.refusal.code;
  };
  const rowsSaying = async (words: readonly string[]) => {
    const found: string[] = [];
    for (const table of Object.keys(await sandbox.counts())) {
      const rows = await sandbox.source.query<{ text: string }[]>(`select t::text as text from "${table}" t`);
      for (const { text } of rows) if (words.some((word) => text.includes(word))) found.push(table);
    }
    return [...new Set(found)];
  };
  const namedIn = async (forSelf: boolean) => {
    const data = await sqlAdministration(sandbox.source).personalData('an-giang', named.accountId, {
      forSelf,
    });
    expect(personalDataSchema.parse(data)).toEqual(data);
    return data?.namedInRegisters;
  };

  let complaint: string;
  let course: string;

  it('stand in their entry alone: no line of history, no receipt, no job holds them', async () => {
    complaint = await open('complaints', reviewer, {
      title: 'Đến muộn giờ tiếp dân',
      content: 'Không có người trực.',
      channel: 'phone',
      receivedOn: '2017-08-28',
      complainant: COMPLAINANT,
      contact: CONTACT,
      about: ABOUT,
      account: named.accountId,
    });
    expect(await act(complaint, reviewer, 'check')).toBe('done');
    course = await open('training', officer, { title: 'Tin học', plannedOn: '2017-11-30', seats: 2 });
    const sent = { sent: 2, heldOn: '2017-09-30', who: LIST };
    expect(await act(course, officer, 'send', sent)).toBe('done');
    expect(await rowsSaying(PEOPLE)).toEqual(['register_entry']);
    expect(await rowsSaying(['Danh Sách Kín'])).toEqual(['register_entry']);
    expect(await typeormHistoryAudit(sandbox.source).seal()).toBe(1);
  });

  it('are counted for whoever administers; nobody reads of themself what is still being checked', async () => {
    expect(await namedIn(false)).toEqual([{ register: 'complaints', entries: 1 }]);
    expect(await namedIn(true)).toEqual([]);
  });

  it('are not forgotten while the entry is open, without a reason, or by anybody else', async () => {
    expect(await act(complaint, reviewer, 'forgetPeople', {}, 'Hết hạn lưu.')).toBe('act-not-now');
    expect(await act(complaint, reviewer, 'dismiss', { finding: 'Hôm đó nghỉ lễ.' })).toBe('done');
    expect(await namedIn(true)).toEqual([{ register: 'complaints', entries: 1 }]);
    expect(await act(complaint, reviewer, 'forgetPeople')).toBe('reason-missing');
    const chairman = await sandbox.person('chairman', 'tinh-bien');
    expect(await act(complaint, chairman, 'forgetPeople', {}, 'Hết hạn lưu.')).toBe('not-permitted');
    expect(await act(complaint, named, 'forgetPeople', {}, 'Hết hạn lưu.')).toBe('entry-unknown');
    expect(await act(course, reviewer, 'forgetPeople', {}, 'Hết hạn lưu.')).toBe('act-not-now');
    expect(await rowsSaying(PEOPLE)).toEqual(['register_entry']);
  });

  it('an account that was erased is named by its number, and the entry stays whole', async () => {
    const before = await sandbox.source.query('select body, version from register_entry where id = $1', [
      complaint,
    ]);
    const by = { ...key(admin), expectedVersion: 1 };
    expect((await lockPerson(sandbox, by, named.accountId, { locked: true, reason: 'Nghỉ hưu' })).ok).toBe(
      true,
    );
    const nameForNumber = (number: string) => `Người dùng #${number}`;
    const erased = await erasePerson(
      { ...sandbox, nameForNumber },
      { ...key(admin), expectedVersion: 2 },
      named.accountId,
      { reason: 'Nghỉ hưu' },
    );
    expect(erased).toMatchObject({ ok: true });
    expect(
      await sandbox.source.query('select body, version from register_entry where id = $1', [complaint]),
    ).toEqual(before);
    const read = await readEntry(sandbox, reviewer, complaint);
    expect(read.ok && read.value.personName).toMatch(/^Người dùng #/);
    expect(await namedIn(false)).toEqual([{ register: 'complaints', entries: 1 }]);
  });

  it('are gone for good when they are forgotten, and the history says that and why', async () => {
    expect(await act(complaint, reviewer, 'forgetPeople', {}, 'Hết hạn lưu.')).toBe('done');
    expect(await act(course, officer, 'complete', { certified: 2 })).toBe('done');
    expect(await act(course, officer, 'forgetPeople', {}, 'Hết hạn lưu.')).toBe('not-permitted');
    expect(await act(course, reviewer, 'forgetPeople', {}, 'Hết hạn lưu.')).toBe('done');
    expect(await rowsSaying(PEOPLE)).toEqual([]);
    expect(await namedIn(false)).toEqual([]);
    const read = await readEntry(sandbox, reviewer, complaint);
    if (!read.ok) throw new Error(read.refusal.code);
    expect(Object.keys(read.value.body).sort()).toEqual([
      'channel',
      'content',
      'finding',
      'receivedOn',
      'title',
    ]);
    expect(read.value.history[0]).toMatchObject({
      act: 'forgetPeople',
      state: 'unfounded',
      reason: 'Hết hạn lưu.',
      changes: ['complainant', 'contact', 'about', 'account'].map((field) => ({
        field,
        was: null,
        now: null,
      })),
    });
    expect(await act(complaint, reviewer, 'forgetPeople', {}, 'Lần nữa.')).toBe('nothing-changes');
  });

  it('were in no line that is sealed: the history is as whole without them', async () => {
    const audit = typeormHistoryAudit(sandbox.source);
    expect((await audit.verify()).findings).toEqual([]);
    expect(await audit.seal()).toBe(1);
    expect(await audit.verify()).toMatchObject({ findings: [], seals: 2, unsealed: 0 });
  });
});
