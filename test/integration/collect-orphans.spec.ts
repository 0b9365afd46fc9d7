import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { acceptTask, addEvidence, collectOrphans, removeEvidence } from '@tctp/application';
import type { EvidenceFiles, EvidenceRows } from '@tctp/application';
import type { Actor } from '@tctp/domain';
import { typeormEvidenceRows } from '@tctp/persistence';
import { PLAN, aSandbox } from '../support/sandbox';
import type { Sandbox } from '../support/sandbox';

const TASK = `${PLAN}.r05.once`;
const DAY_MS = 24 * 3600 * 1000;

describe('files that no row names', () => {
  let sandbox: Sandbox;
  let rows: EvidenceRows;
  let unit: Actor;

  beforeEach(async () => {
    sandbox = await aSandbox();
    rows = typeormEvidenceRows(sandbox.source);
    unit = await sandbox.person('officer', 'vhtt');
    await acceptTask(sandbox, await sandbox.envelope(unit, TASK));
  }, 60_000);
  afterEach(() => sandbox?.close());

  async function store(text: string): Promise<string> {
    const stored = await sandbox.files.store(once(text), 1000);
    return 'sha256' in stored ? stored.sha256 : '';
  }
  async function* once(text: string): AsyncGenerator<Uint8Array> {
    yield new TextEncoder().encode(text);
  }
  async function added(text: string, files: EvidenceFiles = sandbox.files) {
    const document = { number: null, issuedOn: null, issuer: null, subject: null };
    const upload = { fileName: 'a.txt', mediaType: 'text/plain', limitBytes: 1000, document };
    const envelope = await sandbox.envelope(unit, TASK);
    const result = await addEvidence({ ...sandbox, files, newId: randomUUID }, envelope, {
      ...upload,
      content: once(text),
    });
    if (!result.ok) throw new Error(result.refusal.code);
    return result.value.evidence;
  }
  const collectAfter = (days: number) =>
    collectOrphans({ files: sandbox.files, rows, now: () => Date.now() + days * DAY_MS + 1_000 });

  it('are set aside after a day and removed a week later, and nothing younger or named goes', async () => {
    const named = await added('có dòng');
    const orphan = await store('mồ côi');
    expect(await collectAfter(0.9)).toEqual({ setAside: 0, putBack: 0, removed: 0 });
    expect(await collectAfter(1)).toEqual({ setAside: 1, putBack: 0, removed: 0 });
    expect(await sandbox.files.verify(orphan)).toBe('intact');
    expect(await collectAfter(6.9)).toEqual({ setAside: 0, putBack: 0, removed: 0 });
    expect(await collectAfter(7)).toEqual({ setAside: 0, putBack: 0, removed: 1 });
    expect(await sandbox.files.verify(orphan)).toBe('missing');
    expect(await sandbox.files.verify(named.sha256)).toBe('intact');
  });

  it('are not those of removed rows, which the history still names', async () => {
    const evidence = await added('gỡ đi');
    const removal = await removeEvidence(sandbox, await sandbox.envelope(unit, TASK), {
      evidenceId: evidence.id,
    });
    expect(removal.ok).toBe(true);
    await collectAfter(30);
    await collectAfter(60);
    expect(await sandbox.files.verify(evidence.sha256)).toBe('intact');
  });

  it('that the collection takes from under an upload are found at once, and in place the next day', async () => {
    await added('khác');
    /* The worst moment: between the file and its row, the collection takes what it still thinks is old. */
    const taken: EvidenceFiles = {
      ...sandbox.files,
      async store(content, limit, admit) {
        const stored = await sandbox.files.store(content, limit, admit);
        if ('sha256' in stored) await sandbox.files.setAside(stored.sha256);
        return stored;
      },
    };
    const { sha256 } = await added('trùng nội dung', taken);
    expect(await sandbox.files.open(sha256)).toMatchObject({ size: 17 });
    expect(await collectAfter(30)).toEqual({ setAside: 0, putBack: 1, removed: 0 });
    expect(await collectAfter(60)).toEqual({ setAside: 0, putBack: 0, removed: 0 });
    expect(await sandbox.files.verify(sha256)).toBe('intact');
  });

  it('are left alone by a database that knows no file at all', async () => {
    await store('của nơi khác');
    expect(await collectAfter(30)).toEqual({ setAside: 0, putBack: 0, removed: 0 });
  });

  it('are collected by one at a time', async () => {
    await added('có dòng');
    await store('mồ côi');
    let inner: unknown = null;
    await rows.alone(async () => {
      inner = await collectAfter(30);
    });
    expect(inner).toEqual({ setAside: 0, putBack: 0, removed: 0 });
    expect(await collectAfter(30)).toEqual({ setAside: 1, putBack: 0, removed: 0 });
  });

  it('wait for a transaction that has been open too long to know what it holds', async () => {
    await added('có dòng');
    await store('mồ côi');
    const impatient = typeormEvidenceRows(sandbox.source, { openForHours: 0 });
    const collect = () =>
      collectOrphans({ files: sandbox.files, rows: impatient, now: () => Date.now() + 30 * DAY_MS });
    await sandbox.source.transaction(async (manager) => {
      await manager.query('select 1');
      expect(await collect()).toMatchObject({ setAside: 0 });
    });
    expect(await collect()).toMatchObject({ setAside: 1 });
  });

  it('keep their week while more than a batch of them is looked at', async () => {
    await added('có dòng');
    for (let i = 0; i < 510; i += 1) await store(`mồ côi ${i}`);
    expect((await collectAfter(2)).setAside).toBe(510);
    expect((await collectAfter(9)).removed).toBe(510);
  });

  it('never name a file whose upload took longer than a day', async () => {
    const now = Date.now;
    const slow: EvidenceFiles = {
      ...sandbox.files,
      async store(content, limit, admit) {
        const stored = await sandbox.files.store(content, limit, admit);
        Date.now = () => now() + DAY_MS + 1_000;
        return stored;
      },
    };
    try {
      await expect(added('chậm', slow)).rejects.toThrow('took a day');
    } finally {
      Date.now = now;
    }
    expect(await rows.countNamed()).toBe(0);
  });
});
