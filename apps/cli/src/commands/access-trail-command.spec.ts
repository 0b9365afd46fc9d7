import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { loadConfig } from '@tctp/config';
import { sqlAccessTrail } from '@tctp/persistence';
import { aSandbox } from '../../../../test/support/sandbox';
import type { Sandbox } from '../../../../test/support/sandbox';
import { accessTrailCommand } from './access-trail-command';

describe('tctp access-trail', () => {
  let sandbox: Sandbox;
  const asked = (options: Parameters<typeof accessTrailCommand>[1]) =>
    accessTrailCommand(loadConfig({ DATABASE_URL: sandbox.databaseUrl }), options);

  beforeAll(async () => {
    sandbox = await aSandbox();
    const { tenantId, accountId } = await sandbox.person('officer', 'vhtt');
    const { record } = sqlAccessTrail(sandbox.source);
    const entry = { tenantId, accountId, standsFor: null, subject: null, params: {}, agent: null };
    await record({ ...entry, code: 'signed-in', address: '10.1.2.3' });
    await record({ ...entry, code: 'evidence-opened', params: { file: 'a\nb\u001b[2J.pdf' }, address: null });
  }, 60_000);
  afterAll(() => sandbox?.close());

  it('prints a line for each entry, newest last, whatever a file is called', async () => {
    const lines = (await asked({})).split('\n');
    expect(lines).toHaveLength(2);
    expect(lines[0]).toMatch(
      /^\d\d\/\d\d\/\d{4} [\d:]{8} \| .*\(vhtt\.officer\) \| Đăng nhập \| 10\.1\.2\.3$/,
    );
    expect(lines[1]).toMatch(/Mở minh chứng \| a\?b\?\[2J\.pdf$/);
  });

  it('narrows by kind, and prints JSON alone', async () => {
    const { entries } = JSON.parse(await asked({ kind: 'session', json: true })) as { entries: unknown[] };
    expect(entries).toEqual([
      expect.objectContaining({ code: 'signed-in', tenantId: 'an-giang', address: '10.1.2.3' }),
    ]);
  });

  it('says which kinds there are when asked for another', async () => {
    await expect(asked({ kind: 'gi-do' })).rejects.toThrow(/session, credentials/);
  });
});
