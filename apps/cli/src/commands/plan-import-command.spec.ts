import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { loadConfig } from '@tctp/config';
import type { Config } from '@tctp/config';
import { aPlanText } from '../../../../test/support/plan-text';
import { aSandbox } from '../../../../test/support/sandbox';
import type { Sandbox } from '../../../../test/support/sandbox';
import { planImportCommand } from './plan-import-command';

describe('tctp plan import', () => {
  let sandbox: Sandbox;
  let config: Config;

  beforeAll(async () => {
    sandbox = await aSandbox();
    config = loadConfig({ DATABASE_URL: sandbox.databaseUrl, TCTP_DATA_DIR: sandbox.dataDir });
  }, 60_000);
  afterAll(() => sandbox?.close());

  async function told(number: string): Promise<string> {
    const file = join(sandbox.dataDir, 'ke-hoach.txt');
    await writeFile(file, aPlanText([], number));
    return planImportCommand(config, file, { dryRun: true });
  }

  it('says that a plan of that number and year runs already', async () => {
    expect(await told('119/KH-UBND')).toMatch(/Kế hoạch 119\/KH-UBND năm 2017 đã có, gồm [1-9]\d* việc\./);
    expect(await told('219/KH-UBND')).not.toContain('đã có');
  });
});
