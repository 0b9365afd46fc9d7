import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { AccessPage, Health } from '@tctp/contracts';
import { scanners } from '../support/clamd';
import type { Scanning } from '../support/clamd';
import { EICAR } from '../support/fake-clamd';
import { startOwnProgram } from '../support/own-program';
import type { OwnProgram } from '../support/own-program';
import { docxOf, paperOf } from '../support/paper-files';
import { Person } from '../support/person';

const TASK = 'tinh-bien-2017.r07.once';

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

  it('are not taken while nobody can say', async () => {
    await daemon.close();
    expect(await health()).toBe('away');
    const kept = await files('evidence');
    const refused = await send('cho.txt', 'Báo cáo');
    expect([refused.status, refused.body.code]).toEqual([503, 'scanner-away']);
    expect(await files('evidence')).toEqual(kept);
  });
});
