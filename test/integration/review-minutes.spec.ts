import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  approveEvidence,
  loadPlan,
  reassignTask,
  reopenTask,
  returnEvidence,
  submitEvidence,
} from '@tctp/application';
import { loadTinhBien2017 } from '@tctp/catalog';
import type { Actor } from '@tctp/domain';
import { aLargePlan } from '../support/large-plan';
import { PaperRecorder } from '../support/paper-recorder';
import { PLAN, aSandbox } from '../support/sandbox';
import type { Sandbox } from '../support/sandbox';

const TASK = `${PLAN}.r07.once`;
const COUNCIL = [
  { role: 'reviewer', quorum: 2 },
  { role: 'viceChair', quorum: 1 },
];
const MANY = 5_000;

describe('minutes of review', () => {
  let sandbox: Sandbox;
  let officer: Actor;
  let reviewer: Actor;
  const papers = new PaperRecorder();

  beforeAll(async () => {
    sandbox = await aSandbox();
    officer = await sandbox.person('officer', 'vhtt');
    reviewer = await sandbox.person('reviewer', 'noi-vu');
  }, 60_000);
  afterAll(() => sandbox?.close());

  const day = (now: string) => sandbox.source.query('update sandbox_clock set now = $1', [now]);
  const submit = async (task: string, facts = {}) => {
    await sandbox.addFile(officer, task, `${task} ${Math.random()}`);
    return submitEvidence(sandbox, await sandbox.envelope(officer, task), { facts, note: null });
  };
  const approve = async (actor: Actor, task = TASK) => {
    const envelope = await sandbox.envelope(actor, task);
    const done = await approveEvidence(sandbox, envelope, { facts: null, note: null, deliveredInTime: true });
    if (!done.ok) throw new Error(done.refusal.code);
  };
  const minutes = async (period?: string, planId = PLAN, reader = reviewer) => {
    const asked = { planId, kind: 'review-minutes', format: 'docx' as const, period };
    const file = await papers.take(sandbox, reader, asked);
    const { blocks } = papers.written;
    const under = (column: string) =>
      blocks.flatMap((block) =>
        block.kind === 'table' && block.columns.some(({ title }) => title === column)
          ? block.rows.flatMap((row) => (row.kind === 'section' ? [] : [row.cells]))
          : [],
      );
    return {
      byUnit: under('Đã thẩm tra'),
      decided: under('Quyết định'),
      left: under('Việc còn lại'),
      texts: blocks.flatMap((block) =>
        block.kind === 'items' ? block.items : 'text' in block ? [block.text] : [],
      ),
      ...file,
    };
  };

  it('tell of a return and an approval, each with what was handed in before it', async () => {
    await day('2017-09-04T02:00:00Z');
    await submit(TASK, { recognisedInitiatives: 1 });
    await returnEvidence(sandbox, await sandbox.envelope(reviewer, TASK), {
      reason: 'missing-document',
      note: 'Thiếu quyết định công nhận',
      correctBy: '2017-09-15',
    });
    await day('2017-09-06T02:00:00Z');
    await submit(TASK, { recognisedInitiatives: 1 });
    await approve(reviewer);
    const { decided, texts, fileName } = await minutes();
    expect(fileName).toBe('Biên bản thẩm tra tháng 09-2017.docx');
    expect(decided.map((cells) => cells.slice(2, 8))).toEqual([
      [
        'Phòng Văn hóa và Thông tin',
        'Lần 1, nộp ngày 04/09/2017:\n- bao-cao.txt',
        'Trả lại bổ sung; hạn đến hết 15/09/2017',
        expect.stringMatching(/^\d,\d\d$/),
        '–',
        'Thiếu minh chứng: Thiếu quyết định công nhận',
      ],
      [
        'Phòng Văn hóa và Thông tin',
        'Lần 2, nộp ngày 06/09/2017:\n- bao-cao.txt\n- bao-cao.txt',
        'Duyệt, đúng hạn',
        expect.stringMatching(/^\d,\d\d$/),
        expect.stringMatching(/^\d,\d\d$/),
        '',
      ],
    ]);
    expect(texts).toContain('noi-vu.reviewer, người thẩm tra: 2 quyết định');
    expect(texts).toContain(
      'Đã thẩm tra 2 bản nộp của Phòng Văn hóa và Thông tin: duyệt 1, trả lại bổ sung 1.',
    );
  });

  it('tell a month as it was, whatever is taken back, handed over or renamed after it', async () => {
    const toldOf = async (period: string) => {
      const { decided, byUnit, left, texts } = await minutes(period);
      return { decided, byUnit, left, texts: texts.filter((text) => !/^(Thời gian|IV)/.test(text)) };
    };
    const september = await toldOf('2017-M09');
    await day('2017-10-10T02:00:00Z');
    await reopenTask(sandbox, await sandbox.envelope(reviewer, TASK), { reason: 'Nhầm kỳ', correctBy: null });
    const to = { unitId: 'tu-phap', reason: 'Đổi việc' };
    expect(await reassignTask(sandbox, await sandbox.envelope(reviewer, TASK), to)).toMatchObject({
      ok: true,
    });
    await sandbox.source.query(
      `insert into unit_name (tenant_id, unit_id, number, name, short_name, before, document)
       select tenant_id, id, 1, name, short_name, '2017-10-09', 'x' from unit where id = 'vhtt'`,
    );
    await sandbox.source.query(`update unit set name = 'Phòng Văn hóa' where id = 'vhtt'`);
    expect(await toldOf('2017-M09')).toEqual(september);
    const { decided } = await minutes('2017-M10');
    expect(decided.map((cells) => cells.slice(2, 8))).toEqual([
      [
        'Phòng Văn hóa',
        expect.stringMatching(/^Lần 2, nộp ngày 06/),
        'Mở lại, bỏ kết quả đã duyệt',
        expect.stringMatching(/^\d,\d\d$/),
        '–',
        'Nhầm kỳ',
      ],
    ]);
    expect((await minutes('2017-M08')).texts.join()).toContain('Không có quyết định thẩm tra nào');
  });

  it('hear every voice of a review in steps, and who spoke for whom', async () => {
    await sandbox.source.query(
      `update plan set policy = policy || jsonb_build_object('review', $1::jsonb), revision = revision + 1`,
      [JSON.stringify(COUNCIL)],
    );
    await day('2017-11-06T02:00:00Z');
    const task = `${PLAN}.r05.once`;
    await submit(task);
    await approve(reviewer, task);
    const second = { ...(await sandbox.person('reviewer', 'tinh-bien')), unitId: 'noi-vu' };
    await approve({ ...second, standsFor: { id: 'absent', name: 'Trần Văn Bình' } }, task);
    expect((await minutes()).left.map((cells) => cells[3])).toEqual(['Chờ bước thẩm tra sau']);
    await approve(await sandbox.person('viceChair', 'tinh-bien'), task);
    const { decided, texts } = await minutes();
    expect(decided.map((cells) => [cells[4], cells[8]?.split('\n')[0]])).toEqual([
      ['Đồng ý, bước 1/2', 'noi-vu.reviewer'],
      ['Đồng ý, bước 1/2', 'tinh-bien.reviewer (thay Trần Văn Bình theo uỷ quyền)'],
      [expect.stringMatching(/^Duyệt/), 'tinh-bien.viceChair'],
    ]);
    expect(texts).toContain('Đã thẩm tra 1 bản nộp của Phòng Văn hóa: duyệt 1, trả lại bổ sung 0.');
    expect(texts).toContain('tinh-bien.viceChair, Phó Chủ tịch UBND: 1 quyết định');
    expect(texts).toContain('Không còn hồ sơ nào chờ thẩm tra, chờ bổ sung hoặc chờ trả lời.');
  });

  it.each([
    ['officer', 'vhtt', 'not-permitted'],
    ['head', 'noi-vu', 'not-permitted'],
    ['appraiser', 'tinh-bien', 'not-permitted'],
    ['reviewer', 'noi-vu', 'taken'],
    ['admin', 'tinh-bien', 'taken'],
    ['viceChair', 'tinh-bien', 'taken'],
    ['chairman', 'tinh-bien', 'taken'],
  ] as const)('are for a %s of %s: %s', async (role, unitId, answer) => {
    const reader = await sandbox.person(role, unitId);
    const taken = minutes('2017-M09', PLAN, reader).then(
      () => 'taken',
      (error: Error) => error.message,
    );
    expect(await taken).toBe(answer);
  });

  it('refuse a month that has none', async () => {
    for (const period of ['2017-M07', '2017-M12', '2017-Q3', 'x'])
      await expect(minutes(period)).rejects.toThrow(/^period-/);
  });

  /** How long it takes is written down and not judged: the machine that runs it is anybody's. */
  it(`come out with ${MANY} decisions`, async () => {
    const size = { units: 200, components: 60, rows: MANY, coordinators: 3 };
    await loadPlan(sandbox, aLargePlan(loadTinhBien2017(), size));
    await sandbox.source.query(
      `insert into submission (tenant_id, task_id, number, submitted_by, submitted_at, evidence_ids, claimed_facts,
                               claimed_points, outcome, reviewed_points, reviewed_by, reviewed_at)
       select tenant_id, id, 1, $1, '2017-10-02T02:00:00Z', '{}', '{}', 1, 'approved', 0.5, $2, '2017-10-03T02:00:00Z'
         from task where plan_id = 'ke-hoach-lon'`,
      [officer.accountId, reviewer.accountId],
    );
    await sandbox.source.query(
      `insert into task_event (tenant_id, task_id, sequence, plan_id, code, params, actor_id, at, hash)
       select tenant_id, id, sequence + 1, plan_id, 'evidenceApproved', '{"submission":1,"settlement":"inTime"}', $1,
              '2017-10-03T02:00:00Z', sha256('x') from task where plan_id = 'ke-hoach-lon'`,
      [reviewer.accountId],
    );
    const from = performance.now();
    const { decided, byUnit, content } = await minutes('2017-M10', 'ke-hoach-lon');
    process.stdout.write(
      `minutes of ${MANY} decisions: ${Math.round(performance.now() - from)} ms, ${Math.round(content.byteLength / 1024)} KB\n`,
    );
    expect(decided).toHaveLength(MANY);
    expect(byUnit.at(-1)).toEqual(['', 'Cộng', `${MANY}`, `${MANY}`, '0']);
  }, 60_000);
});
