import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { listEvidence, readTask, removeEvidence, reuseEvidence } from '@tctp/application';
import { foldText } from '@tctp/domain';
import type { Actor } from '@tctp/domain';
import fc from 'fast-check';
import { aSandbox } from '../support/sandbox';
import type { Sandbox } from '../support/sandbox';

describe('the library of evidence', () => {
  let box: Sandbox;
  let lead: Actor;
  let stranger: Actor;
  let reviewer: Actor;
  let mine: [string, string];

  beforeAll(async () => {
    box = await aSandbox();
    const [led] = await box.source.query<{ unit_id: string; tasks: [string, string] }[]>(`
      select unit_id, (array_agg(task_id order by task_id))[1:2] as tasks from task_unit
       where relation = 'lead' group by unit_id having count(*) > 1 order by unit_id limit 1`);
    const [other] = await box.source.query<{ id: string }[]>(
      `select id from unit u where kind <> 'group'
         and not exists (select from task_unit t where t.unit_id = u.id and t.task_id = any($1)) limit 1`,
      [led!.tasks],
    );
    mine = led!.tasks;
    lead = await box.person('officer', led!.unit_id);
    stranger = await box.person('officer', other!.id);
    reviewer = await box.person('reviewer', 'noi-vu');
  }, 60_000);

  afterAll(() => box?.close());

  const see = async (reader: Actor, search = '', more: { after?: string; limit?: number } = {}) =>
    listEvidence(box, reader, { search, limit: 50, ...more });
  const add = async (text: string, taskId = mine[0]) => {
    const added = await box.addFile(lead, taskId, text);
    if (!added.ok) throw new Error(added.refusal.code);
    return added.value.evidence;
  };
  const reuse = async (actor: Actor, taskId: string, evidenceId: string, more = {}) =>
    reuseEvidence(box, await box.envelope(actor, taskId, more), { evidenceId });

  it('shows a file to whoever may see its task, and to nobody else', async () => {
    const { id } = await add('chỉ đơn vị chủ trì xem');
    const ids = async (reader: Actor) => (await see(reader)).items.map((item) => item.id);
    expect(await ids(lead)).toContain(id);
    expect(await ids(reviewer)).toContain(id);
    expect(await ids(stranger)).toEqual([]);
    expect(await box.read.evidence(stranger, id)).toBeNull();
  });

  it('puts the same content on another task without another upload, and tells on how many it stands', async () => {
    const { id, sha256 } = await add('một báo cáo cho hai việc');
    const reused = await reuse(lead, mine[1], id);
    expect(reused).toMatchObject({ ok: true, value: { evidence: { sha256, fileName: 'bao-cao.txt' } } });
    const found = (await see(lead)).items.filter((item) => item.sha256 === sha256);
    expect(found.map(({ uses }) => uses.map(({ taskId }) => taskId).sort())).toEqual([[...mine].sort()]);
    const task = await readTask(box, lead, mine[0]);
    expect(task.ok && task.value.evidence.find((one) => one.sha256 === sha256)?.usedElsewhere).toBe(1);
  });

  it('refuses the same file twice on one task, and what the reader may not see', async () => {
    const { id } = await add('đã có ở đây');
    const codes = [await reuse(lead, mine[0], id), await reuse(lead, mine[1], 'none')].map(
      (one) => !one.ok && one.refusal.code,
    );
    expect(codes).toEqual(['evidence-here-already', 'evidence-unknown']);
    const [theirs] = await box.source.query<{ task_id: string }[]>(
      `select task_id from task_unit where unit_id = $1 limit 1`,
      [stranger.unitId],
    );
    if (theirs !== undefined)
      expect(await reuse(stranger, theirs.task_id, id)).toMatchObject({
        refusal: { code: 'evidence-unknown' },
      });
  });

  it('answers a repeated reuse as the first time, also when the first file was taken away since', async () => {
    const { id } = await add('lặp lại một lệnh');
    const more = { key: 'one-key', expectedVersion: (await box.envelope(lead, mine[1])).expectedVersion };
    const first = await reuse(lead, mine[1], id, more);
    const gone = await removeEvidence(box, await box.envelope(lead, mine[0]), { evidenceId: id });
    expect([first.ok, gone.ok]).toEqual([true, true]);
    expect(await reuse(lead, mine[1], id, more)).toEqual(first);
  });

  it('comes in pages, each content once', async () => {
    const all = (await see(reviewer)).items.map(({ id }) => id);
    const paged: string[] = [];
    for (let after: string | null | undefined; after !== null;) {
      const page = await see(reviewer, '', { limit: 2, ...(after === undefined ? {} : { after }) });
      paged.push(...page.items.map(({ id }) => id));
      after = page.next;
    }
    expect(paged).toEqual(all);
    expect(new Set(all).size).toBe(all.length);
  });

  it('folds in SQL as the program folds', async () => {
    const vietnamese = fc.string({ unit: fc.constantFrom(...'aĂâĐđêÔơƯứỪữỵỹ Ỷ/-012.') });
    const texts = [...fc.sample(vietnamese, 200), 'Tịnh Biên', 'Quyết định 28/2017/QĐ-UBND'];
    for (const text of texts) {
      const [row] = await box.source.query<{ folded: string }[]>(
        `select replace(lower(regexp_replace(normalize($1, NFD), '[\\u0300-\\u036f]', '', 'g')), 'đ', 'd') as folded`,
        [text],
      );
      expect(row?.folded).toBe(foldText(text));
    }
    await add('tìm không dấu');
    expect((await see(lead, 'bao-cao biên bản')).items).toEqual([]);
    expect((await see(lead, 'BÁO-cao TXT')).items.length).toBeGreaterThan(0);
  });

  it('ends for one task at two hundred files, and not for the next', async () => {
    await box.source.query(
      `insert into evidence (tenant_id, id, task_id, unit_id, sha256, size, file_name, media_type, uploaded_by, uploaded_at)
       select 'an-giang', 'many-' || n, $1, $2, repeat('b', 64), 12, 'a.txt', 'text/plain', $3, now()
         from generate_series(1, 200 - (select count(*)::integer from evidence where task_id = $1)) n`,
      [mine[1], lead.unitId, lead.accountId],
    );
    const refused = await box.addFile(lead, mine[1], 'một tệp nữa');
    expect(refused.ok ? null : refused.refusal).toEqual({ code: 'too-many-files', most: 200 });
  });
});
