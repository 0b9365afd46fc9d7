import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { AccessPage, Health, ImportPreview, Problem } from '@tctp/contracts';
import { scanners } from '../support/clamd';
import type { Scanning } from '../support/clamd';
import { EICAR } from '../support/fake-clamd';
import { startOwnProgram } from '../support/own-program';
import type { OwnProgram } from '../support/own-program';
import { docxOf, paperOf } from '../support/paper-files';
import { Person } from '../support/person';
import type { Reply } from '../support/person';
import { aWorkbook } from '../support/workbooks';

const PLAN = 'tinh-bien-2017';
const TASK = `${PLAN}.r07.once`;

const CONFIRMED = (text: string) => ({
  fileDigest: createHash('sha256').update(text).digest('hex'),
  basis: '0'.repeat(64),
  reason: 'Theo Thông báo 45/TB-SNV.',
});
type Fields = (text: string) => Record<string, string>;
/** Every way to send a file that is read and not kept as evidence, and what it says of one that is none. */
const imports: readonly { username: string; path: string; unread: string; fields: Fields }[] = [
  { username: 'noivu.thamtra', path: '/drafts', unread: 'paper-other-format', fields: () => ({}) },
  ...(
    [
      ['sonoivu', 'survey'],
      ['sonoivu', 'official'],
      ['quantri', 'people'],
      ['quantri', 'units'],
    ] as const
  ).flatMap(([username, kind]) => {
    const path = `/imports/${kind}`;
    const unread = 'not-a-workbook';
    return [
      { username, path: `${path}/preview?plan=${PLAN}`, unread, fields: () => ({}) },
      { username, path: `${path}?plan=${PLAN}`, unread, fields: CONFIRMED },
    ];
  }),
];

function take(
  person: Person,
  path: string,
  { name, text }: { name: string; text: string },
  fields: Fields,
): Promise<Reply<Problem>> {
  const form = new FormData();
  for (const [field, value] of Object.entries(fields(text))) form.append(field, value);
  form.append('file', new Blob([text]), name);
  return person.send('POST', path, { form });
}

describe.each(scanners)('uploads scanned by $name', ({ start }) => {
  let daemon: Scanning;
  let program: OwnProgram;
  let officer: Person;

  beforeAll(async () => {
    daemon = await start();
    program = await startOwnProgram({ TCTP_CLAMD: daemon.address });
    officer = await Person.signIn(program.url, 'vhtt.canbo');
  }, 90_000);
  afterAll(async () => {
    await program?.close();
    await daemon?.close();
  }, 30_000);

  const health = async () => ((await (await fetch(`${program.url}/api/health`)).json()) as Health).scanner;
  const files = async (folder: string) =>
    (await readdir(join(program.dataDir, folder), { recursive: true, withFileTypes: true }))
      .filter((entry) => entry.isFile())
      .map(({ name }) => name);
  const send = (name: string, text: string) =>
    officer.upload(TASK, { bytes: new TextEncoder().encode(text), name, type: 'text/plain' });

  it('are kept when they are clean', async () => {
    expect(await health()).toBe('up');
    expect((await send('sach.txt', 'Báo cáo')).status).toBe(201);
    const office = await docxOf(paperOf('docx', 'Báo cáo'));
    expect((await officer.upload(TASK, { bytes: office, name: 'a.docx', type: '' })).status).toBe(201);
  });

  it('are refused, set apart and written down when they are infected', async () => {
    const kept = await files('evidence');
    const refused = await send('hoá đơn.txt', EICAR);
    expect([refused.status, refused.body.code]).toEqual([422, 'file-infected']);
    expect(refused.body.detail).toContain(daemon.signature);
    expect(await files('evidence')).toEqual(kept);
    expect(await files('quarantine')).toHaveLength(1);
    const admin = await Person.signIn(program.url, 'quantri');
    const trail = await admin.get<AccessPage>('/admin/access-trail?kind=refused&limit=5');
    expect(trail.body.entries[0]).toMatchObject({
      code: 'file-refused',
      params: { file: 'hoá đơn.txt', why: 'file-infected', signature: daemon.signature },
    });
  });

  it('are refused before anybody reads them where they are to be imported', async () => {
    const [kept, apart] = [await files('evidence'), await files('quarantine')];
    /* No workbook and no plan at all: whoever had read it would say so. */
    const infected = { name: 'Bảng.xlsx', text: EICAR };
    const clean = { name: 'Bảng.xlsx', text: 'Báo cáo' };
    for (const { username, path, unread, fields } of imports) {
      const person = await Person.signIn(program.url, username);
      const refused = await take(person, path, infected, fields);
      expect([path, refused.status, refused.body.code]).toEqual([path, 422, 'file-infected']);
      expect(refused.body.detail).toContain(daemon.signature);
      expect((await take(person, path, clean, fields)).body.code).toBe(unread);
    }
    expect(await files('evidence')).toEqual(kept);
    expect((await files('quarantine')).length - apart.length).toBe(imports.length);
    const admin = await Person.signIn(program.url, 'quantri');
    const { body } = await admin.get<AccessPage>(`/admin/access-trail?kind=refused&limit=${imports.length}`);
    const written = body.entries.map(({ code, params, who }) => ({ code, params, who: who?.accountId }));
    const params = { file: 'Bảng.xlsx', why: 'file-infected', signature: daemon.signature };
    const expected = imports.map(({ username }) => ({ code: 'file-refused', params, who: username }));
    expect(written).toEqual(expected.reverse());
  });

  it('are imported when they are clean', async () => {
    const admin = await Person.signIn(program.url, 'quantri');
    const form = new FormData();
    const sheet = await aWorkbook([
      ['Tên đăng nhập', 'Họ và tên', 'Đơn vị', 'Vai trò'],
      ['b.tran', 'Trần Thị B', 'Phòng Nội vụ', 'Thủ trưởng đơn vị'],
    ]);
    form.append('file', new Blob([Uint8Array.from(sheet)]), 'a.xlsx');
    const seen = await admin.send<ImportPreview>('POST', '/imports/people/preview', { form });
    expect([seen.status, seen.body.counts.added]).toEqual([200, 1]);
  });

  it('are not taken while nobody can say', async () => {
    await daemon.close();
    expect(await health()).toBe('away');
    const kept = await files('evidence');
    const refused = await send('cho.txt', 'Báo cáo');
    expect([refused.status, refused.body.code]).toEqual([503, 'scanner-away']);
    expect(await files('evidence')).toEqual(kept);
    for (const { username, path, fields } of imports) {
      const person = await Person.signIn(program.url, username);
      const waiting = await take(person, path, { name: 'a.xlsx', text: 'Báo cáo' }, fields);
      expect([path, waiting.status, waiting.body.code]).toEqual([path, 503, 'scanner-away']);
    }
  });
});
