import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { acceptTask } from '@tctp/application';
import { loadConfig } from '@tctp/config';
import { evidenceFolder, openEvidenceFiles } from '@tctp/storage';
import { temporaryFolder } from '../../../../test/support/program';
import { s3Server } from '../../../../test/support/s3-server';
import { PLAN, aSandbox } from '../../../../test/support/sandbox';
import type { Sandbox } from '../../../../test/support/sandbox';
import { auditVerifyCommand } from './audit-verify-command';

const TASK = `${PLAN}.r05.once`;

describe('tctp audit verify', () => {
  let sandbox: Sandbox;
  let folder: Awaited<ReturnType<typeof temporaryFolder>>;
  let sha256: string;
  const configOf = (more: Record<string, string> = {}) =>
    loadConfig({ DATABASE_URL: sandbox.databaseUrl, TCTP_DATA_DIR: folder.path, ...more });
  const upload = async (config: Parameters<typeof openEvidenceFiles>[0]) => {
    const files = await openEvidenceFiles(config);
    const stored = await files.store((await sandbox.files.open(sha256))!, 1000);
    expect(stored).toMatchObject({ sha256 });
  };

  beforeAll(async () => {
    [sandbox, folder] = await Promise.all([aSandbox(), temporaryFolder()]);
    const unit = await sandbox.person('officer', 'vhtt');
    await acceptTask(sandbox, await sandbox.envelope(unit, TASK));
    const result = await sandbox.addFile(unit, TASK);
    sha256 = result.ok ? result.value.evidence.sha256 : '';
    await upload(configOf());
  }, 60_000);
  afterAll(async () => {
    await sandbox?.close();
    await folder?.remove();
  });

  it('says that history and files are as they were', async () => {
    const { text, ok } = await auditVerifyCommand(configOf(), {});
    expect(ok).toBe(true);
    expect(text).toContain('Lịch sử nguyên vẹn');
    expect(text).toContain('Minh chứng nguyên vẹn: 1 tệp của 1 minh chứng');
  });

  it('fails on a file that is gone, naming task, name and hash, unless only the history is asked for', async () => {
    await rm(join(evidenceFolder(folder.path), sha256.slice(0, 2)), { recursive: true });
    const { text, ok } = await auditVerifyCommand(configOf(), {});
    expect(ok).toBe(false);
    expect(text).toContain(`${TASK} · «bao-cao.txt» (${sha256}) không còn. (File missing.)`);
    expect(await auditVerifyCommand(configOf(), { historyOnly: true })).toMatchObject({ ok: true });

    const { text: json } = await auditVerifyCommand(configOf(), { json: true });
    expect(JSON.parse(json)).toMatchObject({
      findings: [],
      files: { files: 1, findings: [{ code: 'file-missing', taskId: TASK, sha256 }] },
    });
  });

  it('reads the files where they are kept, S3 too', async () => {
    const server = await s3Server();
    try {
      const config = configOf({
        TCTP_S3_BUCKET: server.place.bucket,
        TCTP_S3_REGION: server.place.region,
        TCTP_S3_ENDPOINT: server.place.endpoint,
        TCTP_S3_ACCESS_KEY_ID: server.place.keys.accessKeyId,
        TCTP_S3_SECRET_ACCESS_KEY: server.place.keys.secretAccessKey,
      });
      expect((await auditVerifyCommand(config, {})).ok).toBe(false);
      await upload(config);
      expect((await auditVerifyCommand(config, {})).ok).toBe(true);
    } finally {
      await server.close();
    }
  });
});
