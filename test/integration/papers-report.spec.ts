import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  approveEvidence,
  blockTask,
  reportObstacle,
  submitEvidence,
  takeForReview,
  takePaper,
} from '@tctp/application';
import type { Actor } from '@tctp/domain';
import { PaperRecorder } from '../support/paper-recorder';
import { PLAN, aSandbox } from '../support/sandbox';
import type { Sandbox } from '../support/sandbox';

const REPORT = `${PLAN}.r02.2017-Q3`;
const INITIATIVE = `${PLAN}.r07.once`;
const SCHEME = `${PLAN}.r12.ongoing`;

describe('the periodic report of a plan', () => {
  let sandbox: Sandbox;
  let chairman: Actor;
  let reviewer: Actor;
  let officer: Actor;
  const papers = new PaperRecorder();

  beforeAll(async () => {
    sandbox = await aSandbox();
    chairman = await sandbox.person('chairman', 'tinh-bien');
    reviewer = await sandbox.person('reviewer', 'noi-vu');
    officer = await sandbox.person('officer', 'noi-vu');
  }, 60_000);
  afterAll(() => sandbox?.close());

  const take = (period?: string, reader = chairman, format: 'docx' | 'xlsx' = 'docx') =>
    takePaper({ ...sandbox, papers }, reader, { planId: PLAN, kind: 'report', format, period });
  const told = async (period: string): Promise<string> => {
    await papers.take(sandbox, chairman, { planId: PLAN, kind: 'report', format: 'docx', period });
    return JSON.stringify(papers.written.blocks);
  };
  const moveTo = (day: string) =>
    sandbox.source.query('update sandbox_clock set now = $1', [`${day}T03:00:00.000Z`]);
  const approve = async (taskId: string) => {
    await sandbox.addFile(officer, taskId, taskId);
    await submitEvidence(sandbox, await sandbox.envelope(officer, taskId), { facts: {}, note: null });
    await takeForReview(sandbox, await sandbox.envelope(reviewer, taskId));
    const approved = await approveEvidence(sandbox, await sandbox.envelope(reviewer, taskId), {
      facts: null,
      note: null,
    });
    expect(approved).toMatchObject({ ok: true, value: { work: 'approved' } });
  };

  it('tells of the latest period where none is named', async () => {
    expect(await take()).toMatchObject({
      ok: true,
      value: { fileName: 'Báo cáo quý III năm 2017 - Kế hoạch 119-KH-UBND.docx' },
    });
  });

  it('refuses a period to come, and names those there are', async () => {
    expect(await take('2017-Q4')).toEqual({
      ok: false,
      refusal: { code: 'period-not-offered', period: '2017-Q4', periods: '2017-Q3, 2017' },
    });
    expect(await take('2017-Q2')).toMatchObject({ refusal: { code: 'period-not-offered' } });
  });

  it('is for those who see the forecast of the plan', async () => {
    for (const role of ['officer', 'head', 'admin', 'appraiser'] as const) {
      const reader = await sandbox.person(role, 'noi-vu');
      expect(await take('2017', reader)).toMatchObject({ refusal: { code: 'not-permitted' } });
    }
  });

  it('keeps what a past quarter said, whatever has come after it', async () => {
    await approve(REPORT);
    const unit = await sandbox.person('officer', 'vhtt');
    const why = { reason: 'Chờ hồ sơ của các xã.' };
    await reportObstacle(sandbox, await sandbox.envelope(unit, INITIATIVE), why);
    const petition = { petition: '45/TTr-UBND', to: 'UBND tỉnh', reason: 'Đề án chờ phê duyệt' };
    await blockTask(sandbox, await sandbox.envelope(reviewer, SCHEME), petition);
    await moveTo('2017-10-02');
    const then = await told('2017-Q3');
    expect(then).toContain('1 đã duyệt');
    expect(then).toContain('bao-cao.txt');
    expect(then).toContain('Chờ hồ sơ của các xã.');
    expect(then).toContain('Đề nghị UBND tỉnh trả lời văn bản 45/TTr-UBND (chờ từ ngày 28/08/2017)');
    await moveTo('2017-12-20');
    await approve(`${PLAN}.r02.2017-Q4`);
    expect(await told('2017-Q3')).toBe(then);
    expect(await told('2017-Q4')).toContain('2 đã duyệt');
  });

  it('comes as a workbook of one sheet too', async () => {
    expect(await take('2017', chairman, 'xlsx')).toMatchObject({ ok: true });
  });
});
