import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addEvidence, listTasks } from '@tctp/application';
import type { Actor, Role } from '@tctp/domain';
import { ROLES, foldText } from '@tctp/domain';
import { searchWords } from '@tctp/persistence';
import { aPdf } from '../support/pdf';
import { aSandbox } from '../support/sandbox';
import type { Sandbox } from '../support/sandbox';

const INITIATIVE = 'tinh-bien-2017.r07.once';

describe('searching by words', () => {
  let sandbox: Sandbox;
  let officer: Actor;
  let stranger: Actor;
  let chairman: Actor;
  let admin: Actor;

  beforeAll(async () => {
    sandbox = await aSandbox();
    officer = await sandbox.person('officer', 'vhtt');
    stranger = await sandbox.person('officer', 'tinh-bien');
    chairman = await sandbox.person('chairman', 'tinh-bien');
    admin = await sandbox.person('admin', 'tinh-bien');
    const pdf = await aPdf();
    const added = await addEvidence(sandbox, await sandbox.envelope(officer, INITIATIVE), {
      content: (async function* () {
        yield pdf;
      })(),
      fileName: 'Quyết định công nhận.pdf',
      mediaType: 'application/pdf',
      limitBytes: 1_000_000,
      document: {
        number: '119/KH-UBND',
        issuedOn: '2017-08-28',
        issuer: 'UBND huyện Tịnh Biên',
        subject: 'Công nhận sáng kiến 100%',
      },
    });
    if (!added.ok) throw new Error(added.refusal.code);
  }, 60_000);
  afterAll(() => sandbox?.close());

  const found = (reader: Actor, words: string) =>
    searchWords(sandbox.source, reader, words, { sandbox: true });

  it('finds a task without diacritics, and its words in any order', async () => {
    for (const words of ['sáng kiến', 'sang kien', 'KIEN sang', '1.5.3 sang']) {
      const { tasks } = await found(officer, words);
      expect(tasks.map(({ id }) => id)).toContain(INITIATIVE);
    }
    expect((await found(officer, 'sang kien khong-co')).tasks).toEqual([]);
  });

  it('finds a file by number, subject, issuer and name', async () => {
    for (const words of [
      '119/KH-UBND',
      'kh-ubnd 119',
      'cong nhan sang kien',
      'tinh bien huyen',
      'quyet dinh',
    ]) {
      const { evidence } = await found(officer, words);
      expect(evidence).toMatchObject([{ number: '119/KH-UBND', taskId: INITIATIVE }]);
    }
  });

  it('takes signs of patterns for what they are', async () => {
    expect((await found(officer, '100%')).evidence.length).toBe(1);
    for (const words of ['1_9', '%%', '\\\\']) expect((await found(officer, words)).evidence).toEqual([]);
  });

  it('folds in the database as in the program', async () => {
    const texts = [
      'Đặng Thuỳ Trâm',
      'ƯỚC NGUYỆN',
      'Tịnh Biên',
      'nghĩa',
      'ở Ả rập',
      '119/KH-UBND',
      'é̂',
      'ABC xyz',
    ];
    for (const text of texts) {
      const [row] = await sandbox.source.query<{ folded: string }[]>('select fold_text($1) as folded', [
        text,
      ]);
      expect(row?.folded).toBe(foldText(text));
    }
  });

  it('shows nobody what is not theirs', async () => {
    const outside = await found(stranger, 'cong nhan');
    expect(outside.evidence).toEqual([]);
    expect((await found(stranger, 'van hoa')).units).toEqual([]);
    expect((await found(chairman, 'van hoa')).units.map(({ id }) => id)).toContain('vhtt');
    expect((await found(chairman, 'vhtt.officer')).people).toEqual([]);
    expect((await found(admin, 'vhtt.officer')).people).toMatchObject([{ id: 'vhtt.officer' }]);
    expect((await found({ ...admin, tenantId: 'elsewhere' }, '119/KH-UBND')).evidence).toEqual([]);
  });

  it.each(ROLES.map((role) => [role] as const))(
    'finds for a %s only what their list of tasks has',
    async (role: Role) => {
      for (const unitId of ['vhtt', 'noi-vu', 'xa-01']) {
        const reader = await sandbox.person(role, unitId);
        const listed = new Set((await listTasks(sandbox, reader, { scope: 'all' })).map(({ id }) => id));
        for (const words of ['bao cao', 'cchc', 'ke hoach', 'phong']) {
          const { tasks } = await found(reader, words);
          expect(tasks.filter(({ id }) => !listed.has(id))).toEqual([]);
          const matching = (await listTasks(sandbox, reader, { scope: 'all', search: words })).length;
          expect(tasks.length).toBe(Math.min(8, matching));
        }
      }
    },
  );

  it('puts the exact code first', async () => {
    const { tasks, components } = await found(chairman, '1.2.2');
    expect(tasks[0]?.code).toBe('1.2.2');
    expect(components[0]?.code).toBe('1.2.2');
  });
});
