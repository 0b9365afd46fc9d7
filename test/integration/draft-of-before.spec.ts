import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { importPlan, readDraft } from '@tctp/application';
import { shippedDefaults } from '@tctp/catalog';
import { planWords } from '@tctp/contracts';
import { readPaper } from '@tctp/documents';
import { sqlDrafts } from '@tctp/persistence';
import { ReadingsKeepWhatIsUnread1795711000000 } from '../../migrations/1795711000000-readings-keep-what-is-unread';
import { aPlanText } from '../support/plan-text';
import { aSandbox } from '../support/sandbox';
import type { Sandbox } from '../support/sandbox';

describe('a draft that an older program read', () => {
  let sandbox: Sandbox;
  beforeEach(async () => {
    sandbox = await aSandbox();
  }, 60_000);
  afterEach(() => sandbox?.close());

  it.each([
    ['with an annex', aPlanText()],
    ['without one', 'KẾ HOẠCH\nNâng cao chỉ số năm 2017\nI. Kết quả'],
  ])('%s is shown and checked as before', async (_what, content) => {
    const { source } = sandbox;
    const deps = { ...sandbox, drafts: sqlDrafts(source), shipped: shippedDefaults(), readPaper, planWords };
    const actor = await sandbox.person('reviewer', 'noi-vu');
    const request = { actor, key: randomUUID(), fingerprint: 'test' };
    const brought = await importPlan(deps, request, {
      content: Buffer.from(content),
      fileName: 'ke-hoach.txt',
    });
    if (!brought.ok) throw new Error(JSON.stringify(brought.refusal));
    const { draftId } = brought.value;
    const now = await readDraft(deps, actor, draftId);

    const runner = source.createQueryRunner();
    const migration = new ReadingsKeepWhatIsUnread1795711000000();
    await migration.down(runner);
    const [{ reading }] = await source.query('select reading from plan_draft');
    expect(reading).not.toHaveProperty('letter');
    expect(reading).not.toHaveProperty('unread');
    if (reading.annex !== null) expect(reading.annex.unread).toEqual([]);
    await migration.up(runner);
    await runner.release();
    expect(await readDraft(deps, actor, draftId)).toEqual(now);
  });
});
