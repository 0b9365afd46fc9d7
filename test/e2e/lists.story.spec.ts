import { expect, it } from '@jest/globals';
import type { MatrixView, TaskList } from '@tctp/contracts';
import { unzipSync, strFromU8 } from 'fflate';
import { DESK, PHONE, Screen } from '../support/browser';
import { story } from '../support/story';
import { Person } from '../support/person';
import { until } from '../support/until';

const MANY = 5000;

story('lists and the matrix in a browser', (stage) => {
  const moveClock = async (to: string) => {
    const chairman = await Person.signIn(stage.program.url, 'chutich');
    await chairman.send('POST', '/sandbox/clock', { body: { to }, key: null });
    await until(
      async () => (await chairman.get<{ pendingDeadlines: number }>('/clock')).body.pendingDeadlines === 0,
      { within: 20_000 },
    );
  };

  const download = async (screen: Screen, kind: 'xlsx' | 'csv') => {
    await screen.at('export').click();
    return screen.download(`export-${kind}`);
  };

  it('opens the morning of an officer with what is lost next; the next task is one click away', async () => {
    await stage.desk.signIn('vhtt.canbo');
    await stage.desk.at('next-task').waitFor();
    expect(await stage.desk.page.locator('.btn.p').count()).toBe(1);
    expect(await stage.desk.picture('lists-calm')).toEqual([0, 0]);
    await moveClock('2017-11-22');
    await stage.desk.go('/tasks');
    await stage.desk.at('group-overdue').or(stage.desk.at('group-soon')).first().waitFor();
    expect(await stage.desk.picture('lists-mine')).toEqual([0, 0]);
    await stage.desk.at('next-task').click();
    await stage.desk.page.waitForURL(/\/tasks\/tinh-bien/);
  }, 90_000);

  it('keeps filters in the address and when coming back, and says what to do when nothing fits', async () => {
    await stage.desk.go('/tasks');
    await stage.desk.at('words').fill('sang kien');
    await stage.desk.page.waitForURL(/q=sang/);
    await stage.desk.at('task-row-6-1.5.3-once').waitFor();
    expect(await stage.desk.page.locator('[data-testid^="task-row-"]').count()).toBe(2);
    await stage.desk.page.locator('.side').getByText('Minh chứng').click();
    await stage.desk.page.getByRole('heading', { level: 1, name: 'Minh chứng' }).waitFor();
    await stage.desk.page.locator('.side').getByText('Việc của tôi').click();
    await stage.desk.page.waitForURL(/q=sang/);
    await stage.desk.at('words').fill('khong co viec nay');
    await stage.desk.page.getByText('Bỏ bớt điều kiện').waitFor();
    await stage.desk.at('clear-filters').click();
    await stage.desk.at('task-row-6-1.5.3-once').waitFor();
  }, 60_000);

  it('shows what it had when the line goes down, and of what moment it is', async () => {
    await stage.desk.page.route('**/api/tasks?*', (route) => route.abort());
    await stage.desk.at('old-data').waitFor({ timeout: 30_000 });
    expect(await stage.desk.picture('lists-offline')).toEqual([0, 0]);
    await stage.desk.page.unroute('**/api/tasks?*');
    await stage.desk.at('old-data').getByRole('button').click();
    await stage.desk.at('old-data').waitFor({ state: 'detached' });
    stage.desk.complaints.splice(
      0,
      Infinity,
      ...stage.desk.complaints.filter((one) => !one.includes('ERR_FAILED')),
    );
  }, 60_000);

  it('lets the reviewer narrow the plan, keep the filter as default, and find it again', async () => {
    await stage.desk.signIn('noivu.thamtra');
    await stage.desk.go('/plan');
    await stage.desk.at('pick-unit').selectOption('vhtt');
    await stage.desk.at('pick-field').selectOption('1');
    await stage.desk.at('save-filter').click();
    await stage.desk.at('filter-name').fill('VH-TT, lĩnh vực 1');
    await stage.desk.page.getByText('Mở danh sách này bằng').click();
    await stage.desk.at('filter-save').click();
    await stage.desk.at('saved-filter').waitFor();
    expect(await stage.desk.picture('lists-plan')).toEqual([0, 0]);
    await stage.desk.page.reload();
    await stage.desk.at('saved-filter').and(stage.desk.page.locator('[aria-pressed="true"]')).waitFor();
    const another = await Screen.open(stage.browser, stage.program.url, PHONE);
    await another.signIn('noivu.thamtra');
    await another.go('/plan');
    await another.page.waitForURL(/unit=vhtt/);
    await another.close();
  }, 60_000);

  it('carries the filtered list away as a workbook and as CSV', async () => {
    const xlsx = await download(stage.desk, 'xlsx');
    expect(xlsx.name).toBe('Toàn kế hoạch.xlsx');
    const parts = unzipSync(new Uint8Array(xlsx.bytes));
    const text = (path: string) => strFromU8(parts[path] ?? new Uint8Array());
    expect(text('xl/workbook.xml')).toContain('Toàn kế hoạch');
    const sheet = text('xl/worksheets/sheet1.xml');
    expect(sheet.match(/<row /g)).toHaveLength(4);
    expect(sheet).not.toContain('<f>');
    expect(text('xl/sharedStrings.xml')).toContain('Sáng kiến');
    const csv = await download(stage.desk, 'csv');
    expect(csv.name).toBe('Toàn kế hoạch.csv');
    const lines = csv.bytes.toString('utf8').trimEnd().split('\r\n');
    expect(lines).toHaveLength(4);
    expect(lines[0]).toMatch(/^\uFEFFMã TCTP;Việc;/);
    expect(lines.join('\n')).toContain(';30/11/2017;');
    expect(lines.join('\n')).toContain(';2;2;');
  }, 60_000);

  it('draws 5,000 rows by drawing only what is near the screen', async () => {
    const list = (
      await (await Person.signIn(stage.program.url, 'noivu.thamtra')).get<TaskList>('/tasks?scope=all')
    ).body;
    const tasks = Array.from({ length: MANY }, (_, place) => {
      const like = list.tasks[place % list.tasks.length];
      if (like === undefined) throw new Error('The plan has no tasks.');
      return { ...like, id: `t${place}`, rowNumber: `${place}`, title: `Nhiệm vụ ${place} – ${like.title}` };
    });
    const many = await Screen.open(stage.browser, stage.program.url, DESK);
    await many.signIn('chutich');
    await many.page.route('**/api/tasks?*', (route) => route.fulfill({ json: { tasks } }));
    await many.page.addInitScript(() => {
      const seen = new MutationObserver(() => {
        if (document.querySelector('[data-testid^="task-row-"]') === null) return;
        seen.disconnect();
        requestAnimationFrame(() => setTimeout(() => performance.mark('rows painted')));
      });
      seen.observe(document, { childList: true, subtree: true });
    });
    await many.go('/plan?done=yes');
    await many.page.locator('[data-testid^="task-row-"]').first().waitFor();
    await many.page.waitForFunction(() => performance.getEntriesByName('rows painted').length > 0);
    const took = await many.page.evaluate(() => {
      const answers = performance
        .getEntriesByType('resource')
        .filter(({ name }) => name.includes('/api/tasks'));
      const arrived = (answers.at(-1) as PerformanceResourceTiming).responseEnd;
      return Math.round((performance.getEntriesByName('rows painted')[0]?.startTime ?? 0) - arrived);
    });
    const drawn = () => many.page.locator('[data-testid^="task-row-"]').count();
    expect(await drawn()).toBeLessThan(80);
    expect(await many.page.getByRole('table').getAttribute('aria-rowcount')).toMatch(/^50\d\d$/);
    const frames = await many.page.evaluate(async () => {
      const gaps: number[] = [];
      let before = performance.now();
      for (let step = 0; step < 60; step += 1) {
        window.scrollBy(0, 900);
        await new Promise((done) => requestAnimationFrame(done));
        gaps.push(performance.now() - before);
        before = performance.now();
      }
      return gaps.sort((left, right) => left - right);
    });
    expect(await drawn()).toBeLessThan(80);
    await many.page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
    await many.page.locator('.vhead').first().waitFor();
    process.stdout.write(
      `5,000 rows: ${took} ms from data to paint, ${await drawn()} drawn; a frame of scrolling ` +
        `${Math.round(frames[30] ?? 0)} ms in the middle, ${Math.round(frames[57] ?? 0)} ms at worst but two\n`,
    );
    await many.page.screenshot({ path: 'test/e2e/screenshots/lists-many-1440.png' });
    await many.page.setViewportSize(PHONE);
    await many.page.evaluate(() => window.scrollTo(0, 40_000));
    await many.page.waitForTimeout(300);
    await many.page.screenshot({ path: 'test/e2e/screenshots/lists-many-390.png' });
    expect(many.complaints).toEqual([]);
    await many.close();
  }, 90_000);

  it('walks the matrix by keyboard alone, and urges one unit in two presses', async () => {
    await moveClock('2017-12-12');
    await stage.desk.go('/matrix');
    await stage.desk.at('cell-vhtt-1.4.2').waitFor();
    expect(await stage.desk.picture('matrix')).toEqual([0, 0]);
    await stage.desk.at('export').focus();
    for (let press = 0; press < 30; press += 1) {
      await stage.desk.page.keyboard.press('Tab');
      if ((await focused()) !== null) break;
    }
    expect(await focused()).toBe('0:0');
    await stage.desk.page.keyboard.press('ArrowDown');
    await stage.desk.page.keyboard.press('ArrowRight');
    await until(async () => (await focused()) === '1:1');
    await stage.desk.at('cell-vhtt-1.4.2').focus();
    await stage.desk.page.keyboard.press('Enter');
    await stage.desk.at('cell-card').waitFor();
    await stage.desk.at('urge').and(stage.desk.page.locator(':enabled')).waitFor();
    expect(await stage.desk.at('urge-reason').inputValue()).toContain('quá hạn');
    await stage.desk.page.screenshot({ path: 'test/e2e/screenshots/matrix-card-1440.png' });
    await stage.desk.page.keyboard.press('Escape');
    await stage.desk.at('cell-card').waitFor({ state: 'detached' });
    await stage.desk.at('cell-vhtt-1.4.2').click();
    await stage.desk.at('urge').click();
    await stage.desk.page.getByText('Đã đôn đốc Phòng VH-TT').waitFor();
    await stage.desk.page.keyboard.press('Escape');
    const officer = await Person.signIn(stage.program.url, 'vhtt.canbo');
    const { history } = await officer.task('tinh-bien-2017.r06.once');
    expect(history[0]?.code).toBe('taskUrged');
    expect(history[0]?.note).toContain('quá hạn');

    async function focused(): Promise<string | null> {
      return stage.desk.page.evaluate(
        () => (document.activeElement as HTMLElement | null)?.dataset['at'] ?? null,
      );
    }
  }, 60_000);

  it('urges every overdue unit in two clicks, with a result for each task', async () => {
    await stage.desk.at('urge-all').click();
    await stage.desk.page.screenshot({ path: 'test/e2e/screenshots/matrix-urge-1440.png' });
    await stage.desk.at('urge-all-send').click();
    await stage.desk.page.getByText(/Đã đôn đốc \d+ việc/).waitFor();
    expect(
      await stage.desk.page.locator('[data-testid^="urged-"]').filter({ hasText: 'Đã gửi' }).count(),
    ).toBe(await stage.desk.page.locator('[data-testid^="urged-"]').count());
    await stage.desk.page.keyboard.press('Escape');
    await stage.desk.at('only-late').click();
    await stage.desk.page.waitForURL(/late=yes/);
    await stage.desk.page.emulateMedia({ media: 'print' });
    await stage.desk.page.setViewportSize({ width: 1047, height: 718 });
    await stage.desk.page.screenshot({ path: 'test/e2e/screenshots/matrix-print.png' });
    const paper = await stage.desk.page.pdf({ preferCSSPageSize: true });
    expect(paper.toString('latin1')).toMatch(/MediaBox ?\[ ?0 0 84[12][.\d]* 59[45]/);
    await stage.desk.page.emulateMedia({ media: 'screen' });
    await stage.desk.page.setViewportSize(DESK);
  }, 60_000);

  it('keeps 200 units and 60 components smooth', async () => {
    const many = await Screen.open(stage.browser, stage.program.url, DESK);
    await many.signIn('chutich');
    await many.page.route('**/api/plans/*/matrix', (route) => route.fulfill({ json: aLargeMatrix() }));
    await many.go('/matrix');
    await many.at('cell-u1-1.1').waitFor();
    const lines = () => many.page.locator('[data-testid^="line-"]').count();
    expect(await lines()).toBeLessThan(60);
    await many.at('cell-u1-1.1').focus();
    for (let press = 0; press < 15; press += 1) await many.page.keyboard.press('PageDown');
    await many.page.keyboard.press('End');
    await many.page.waitForFunction(
      () => (document.activeElement as HTMLElement | null)?.dataset['at'] === '150:59',
    );
    const frames = await many.page.evaluate(async () => {
      const frame = document.querySelector('.mx-frame');
      const gaps: number[] = [];
      let before = performance.now();
      for (let step = 0; step < 40; step += 1) {
        frame?.scrollBy(step % 2 === 0 ? 120 : -90, step < 20 ? -200 : 220);
        await new Promise((done) => requestAnimationFrame(done));
        gaps.push(performance.now() - before);
        before = performance.now();
      }
      return gaps.sort((left, right) => left - right);
    });
    process.stdout.write(
      `200 x 60: ${await lines()} lines drawn; a frame of scrolling ${Math.round(frames[20] ?? 0)} ms in the middle, ` +
        `${Math.round(frames[37] ?? 0)} ms at worst but two\n`,
    );
    await many.page.screenshot({ path: 'test/e2e/screenshots/matrix-many-1440.png' });
    expect(many.complaints).toEqual([]);
    await many.close();
  }, 60_000);

  it('shows one component at a time on a phone, and the whole matrix when asked', async () => {
    await stage.phone.signIn('noivu.thamtra');
    await stage.phone.go('/matrix');
    await stage.phone.at('pick-component').selectOption('1.4.2');
    await stage.phone.at('unit-vhtt').waitFor();
    expect(await stage.phone.picture('matrix-one')).toEqual([0, 0]);
    await stage.phone.at('unit-vhtt').click();
    await stage.phone.at('urge').waitFor();
    await stage.phone.page.screenshot({ path: 'test/e2e/screenshots/matrix-card-390.png' });
    await stage.phone.page.keyboard.press('Escape');
    await stage.phone.at('matrix-view').click();
    await stage.phone.at('cell-vhtt-1.4.2').waitFor();
    expect(await stage.phone.picture('matrix-whole')).toEqual([0, 0]);
    const cell = await stage.phone.at('cell-vhtt-1.4.2').boundingBox();
    expect([cell?.width, cell?.height]).toEqual([24, 30]);
    await stage.phone.signIn('vhtt.canbo');
    await stage.phone.at('next-task').waitFor();
    expect(await stage.phone.picture('lists-overdue')).toEqual([0, 0]);
  }, 60_000);

  it('says the same in English', async () => {
    await stage.desk.go('/matrix');
    await stage.desk.at('lang-switch').first().click();
    await stage.desk.page.locator('.mx-legend').getByText('Under review').waitFor();
    await stage.desk.at('clear-filters').click();
    expect(await stage.desk.picture('matrix-en')).toEqual([0, 0]);
    await stage.desk.go('/plan');
    await stage.desk.at('pick-unit').waitFor();
    expect(await stage.desk.picture('lists-plan-en')).toEqual([0, 0]);
    await stage.desk.at('lang-switch').first().click();
  }, 60_000);

  it('makes no page complain on the way', () => {
    expect([...stage.desk.complaints, ...stage.phone.complaints]).toEqual([]);
  });
});

/** Made up: 200 units, 60 components, a part of every unit in every component. */
function aLargeMatrix(): MatrixView {
  const codes = Array.from({ length: 60 }, (_, place) => `${Math.floor(place / 10) + 1}.${(place % 10) + 1}`);
  const units = Array.from({ length: 200 }, (_, place) => `u${place + 1}`);
  const part = (unit: number, component: number) => ({
    tasks: 1,
    done: Number((unit + component) % 3 === 0),
    closed: 0,
    overdue: Number((unit * 7 + component) % 11 === 0),
    next: {
      id: `t${unit}-${component}`,
      version: 1,
      title: 'Nhiệm vụ',
      cycle: 'once',
      work:
        (['assigned', 'inProgress', 'submitted', 'returned'] as const)[(unit + component) % 4] ?? 'assigned',
      time: 'onTrack' as const,
      dueAt: null,
      lastDay: null,
      workingDays: null,
    },
  });
  return {
    planId: 'tinh-bien-2017',
    fields: [],
    components: codes.map((code) => ({
      code,
      title: `Tiêu chí thành phần ${code}`,
      field: code.charAt(0),
      max: null,
      atRisk: null,
      outsideControl: null,
    })),
    units: units.map((id, place) => ({
      id,
      name: `Xã số ${place + 1}`,
      shortName: `Xã ${place + 1}`,
      kind: 'commune',
      leads: place < 20,
      membersComplete: true,
    })),
    cells: units.flatMap((unitId, unit) =>
      codes.map((component, column) => ({
        unitId,
        component,
        led: unit < 20 ? part(unit, column) : null,
        joined: unit < 20 ? null : part(unit, column),
      })),
    ),
    overdue: [],
  };
}
