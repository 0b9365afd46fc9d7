import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  askExtension,
  blockTask,
  giveDirective,
  listEscalations,
  listTasks,
  loadPlan,
  readForecast,
  readOverview,
  reportObstacle,
  sweepDeadlines,
} from '@tctp/application';
import { loadTinhBien2017 } from '@tctp/catalog';
import { formatPoints } from '@tctp/contracts';
import type { Actor } from '@tctp/domain';
import { aLargePlan } from '../support/large-plan';
import { pagesOf } from '../support/office-pages';
import { PaperRecorder } from '../support/paper-recorder';
import { PLAN, aSandbox } from '../support/sandbox';
import type { Sandbox } from '../support/sandbox';

const LARGE = 'ke-hoach-lon';
const LONG = 'TỔ CHỨC THỰC HIỆN RÀ SOÁT, hệ thống hoá văn bản quy phạm pháp luật trên địa bàn';

describe('the chairman’s one page', () => {
  let sandbox: Sandbox;
  let reviewer: Actor;
  let chairman: Actor;
  const papers = new PaperRecorder();

  beforeAll(async () => {
    sandbox = await aSandbox();
    reviewer = await sandbox.person('reviewer', 'noi-vu');
    chairman = await sandbox.person('chairman', 'tinh-bien');
  }, 60_000);
  afterAll(() => sandbox?.close());

  const take = (reader: Actor, planId: string, format: 'docx' | 'xlsx' = 'docx') =>
    papers.take(sandbox, reader, { planId, kind: 'chairman-page', format });
  const words = () =>
    papers.written.blocks.flatMap((block) => {
      if (block.kind === 'table')
        return block.rows.map((row) => (row.kind === 'section' ? row.text : row.cells.join(' | ')));
      return block.kind === 'items' ? block.items : [block.text];
    });
  const sweepUntil = async (now: string) => {
    await sandbox.clock.moveTo(now);
    while ((await sweepDeadlines(sandbox)) > 0);
  };

  it('says what the chairman’s own screens say, whoever takes it', async () => {
    await sweepUntil('2017-09-18T01:00:00.000Z');
    const [forecast, overview, escalations, overdue] = await Promise.all([
      readForecast(sandbox, chairman.tenantId, PLAN),
      readOverview(sandbox, chairman, PLAN),
      listEscalations(sandbox, chairman),
      listTasks(sandbox, chairman, { scope: 'all', planId: PLAN, time: 'overdue' }),
    ]);
    if (!forecast.ok || !overview.ok) throw new Error('The screens have nothing to say.');
    const said: string[][] = [];
    for (const reader of [chairman, reviewer, await sandbox.person('viceChair', 'tinh-bien')]) {
      expect((await take(reader, PLAN)).fileName).toBe('Trang tóm tắt trình Chủ tịch 18-09-2017.docx');
      said.push(words());
    }
    const [first = [], ...others] = said;
    for (const other of others) expect(other).toEqual(first);
    const show = (points: string) => formatPoints(points, 'vi');
    expect(first[0]).toBe(
      [
        `${show(forecast.value.total.likely)}/100`,
        `${show(forecast.value.total.worst)} – ${show(forecast.value.total.best)}`,
        '0,00 (87,65, hạng 8/11)',
        `chưa đặt (không mất điểm: ${show(overview.value.noLoss)})`,
      ].join(' | '),
    );
    expect(first).toContain(`2. Quá hạn: ${overdue.length} việc, đang chờ 1 đơn vị`);
    const open = escalations.filter((one) => one.open);
    expect(open).toHaveLength(1);
    expect(first.find((line) => line.startsWith('Quá hạn báo lên'))).toMatch(
      /^Quá hạn báo lên \| 1 \| chưa chỉ đạo 1: 1\.2\.2 Báo cáo .*\(quý III\/2017\)$/,
    );
    expect(first.at(-1)).toBe('Trong kỳ: thành quá hạn 1.');
  });

  it('agrees with the overview about the changes of a week, and of a day', async () => {
    const [week, day] = await Promise.all([
      readOverview(sandbox, chairman, PLAN, 7),
      readOverview(sandbox, chairman, PLAN),
    ]);
    expect(week.ok && week.value.changes?.since).toBe('2017-09-11');
    expect(day.ok && day.value.changes?.since).toBe('2017-09-17');
    expect(words().some((line) => line.includes('11/09/2017: 0,00'))).toBe(true);
    const young = await readOverview(sandbox, chairman, PLAN, 365);
    expect(young.ok && young.value.changes?.since).toBe('2017-08-28');
  });

  it('stays one page for a plan of hundreds of tasks, all late, in long words', async () => {
    const size = { units: 60, components: 60, rows: 400, coordinators: 1 };
    const large = aLargePlan(loadTinhBien2017(), size);
    await loadPlan(sandbox, {
      ...large,
      units: large.units.map((unit) => ({ ...unit, shortName: `${unit.shortName} ${LONG}`.slice(0, 60) })),
      criteriaSet: {
        ...large.criteriaSet,
        components: large.criteriaSet.components.map((one) => ({ ...one, title: LONG })),
      },
      plan: { ...large.plan, rows: large.plan.rows.map((row) => ({ ...row, title: LONG })) },
    });
    await letThingsHappen();
    await sweepUntil('2017-12-15T01:00:00.000Z');
    const word = await take(reviewer, LARGE);
    expect(words().join('\n')).toMatch(/và 5\d đơn vị khác \| \d{3} \| 11 ngày LV/);
    const kinds = ['Quá hạn báo lên', 'Vướng mắc', 'Cấp trên chưa', 'Chỉ đạo chưa'];
    for (const kind of kinds) expect(words().some((line) => line.startsWith(kind))).toBe(true);
    const excel = await take(reviewer, LARGE, 'xlsx');
    expect([null, 1]).toContain(await pagesOf(word.content, 'docx'));
    expect([null, 1]).toContain(await pagesOf(excel.content, 'xlsx'));
  }, 180_000);

  /** Obstacles, petitions and directives on some tasks of the large plan. */
  async function letThingsHappen() {
    const tasks = await listTasks(sandbox, reviewer, { scope: 'all', planId: LARGE });
    for (const [place, { id, lead }] of tasks.slice(0, 12).entries()) {
      const officer = await sandbox.person('officer', lead.id);
      const reason = 'Chưa có hướng dẫn của tỉnh';
      if (place % 4 === 0) await reportObstacle(sandbox, await sandbox.envelope(officer, id), { reason });
      else if (place % 4 === 1)
        await blockTask(sandbox, await sandbox.envelope(reviewer, id), { petition: LONG, to: LONG, reason });
      else if (place % 4 === 2)
        await askExtension(sandbox, await sandbox.envelope(officer, id), { until: '2017-12-20', reason });
      else {
        const { key, fingerprint } = await sandbox.envelope(chairman, id);
        const directive = { taskId: id, text: 'Báo cáo ngay', dueOn: '2017-12-01' };
        await giveDirective(sandbox, { actor: chairman, key, fingerprint }, directive);
      }
    }
  }
});
