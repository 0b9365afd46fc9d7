import { beforeAll, expect, it } from '@jest/globals';
import type { DraftView, PlanSummary } from '@tctp/contracts';
import { story } from '../support/story';
import { Person } from '../support/person';

const MANY = 5_000;
const HEADS = [
  'STT',
  'Mã TCTP',
  'Tên tiêu chí',
  'Cơ quan chủ trì',
  'Cơ quan phối hợp',
  'Sản phẩm',
  'Yêu cầu',
];
const ROWS = [
  ['1', '1.1.1', 'Ban hành kế hoạch cải cách hành chính', 'Phòng Nội vụ', 'Phòng Tư pháp', 'Kế hoạch năm'],
  ['2', '1.5.3', 'Sáng kiến trong cải cách hành chính', 'Phòng Văn hóa', 'Phòng Nội vụ', 'Văn bản công nhận'],
  ['3', '2.1.1', 'Rà soát văn bản quy phạm pháp luật', 'Phòng Tư pháp', '', 'Báo cáo kết quả rà soát'],
  [
    '4',
    '3.2.1',
    'Niêm yết công khai thủ tục hành chính',
    'Phòng Tư pháp',
    'Phòng Nội vụ',
    'Biên bản kiểm tra',
  ],
  ['5', '4.1.1', 'Sắp xếp tổ chức bộ máy', 'Phòng Nội vụ', '', 'Báo cáo sắp xếp'],
  ['6', '5.1', 'Cơ cấu công chức theo vị trí việc làm', 'Phòng Nội vụ', '', 'Báo cáo cơ cấu'],
  ['7', '7.1.5', 'Dịch vụ công trực tuyến mức độ 3, 4', 'Phòng Văn hóa và Thông tin', '', 'Hai dịch vụ công'],
];
const ENDS = ['Trước ngày 15/11/2017', 'Trước ngày 01/12/2017', 'Khi nào xong thì thôi nhé'];
const PLAN = [
  'UBND huyện Tịnh Biên',
  'Số: 219/KH-UBND',
  'Tịnh Biên, ngày 28 tháng 8 năm 2017',
  'KẾ HOẠCH',
  'Nâng cao chỉ số cải cách hành chính năm 2017',
  'Kết quả năm 2016: tổng điểm đạt 87,65/100 điểm, trong đó qua thẩm định đạt 63/70 điểm, qua điều tra xã hội học đạt 24,65/30 điểm; xếp hạng 8/11.',
  'PHỤ LỤC',
  [...HEADS, 'Thời hạn'].join('\t'),
  ...ROWS.map((row, at) => [...row, 'Đủ, đúng hạn', ENDS[at] ?? ''].join('\t')),
].join('\n');
const PICTURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d);
const file = (name: string, content: string | Uint8Array) => ({
  name,
  mimeType: 'text/plain',
  buffer: Buffer.from(content),
});

story('a plan from its document, in a browser', (stage) => {
  let draftId = '';

  beforeAll(async () => {
    await stage.desk.signIn('noivu.thamtra');
  }, 120_000);

  const blocking = () => stage.desk.page.locator('[data-severity="blocking"]');
  const isRefused = (line: string) => !/status of 4(15|22|13|09)/.test(line);

  it('says beside the drop zone what to do with a file it cannot read', async () => {
    await stage.desk.page.locator('.side').getByText('Nhập kế hoạch').click();
    await stage.desk.at('import-file').setInputFiles(file('anh.png', PICTURE));
    await stage.desk.at('import-refused').waitFor();
    expect(await stage.desk.picture('drafts-refused')).toEqual([0, 0]);
  }, 60_000);

  it('reads a plan from one chosen file, and leads the same file to the same draft', async () => {
    await stage.desk.at('import-file').setInputFiles(file('ke-hoach-2017.txt', PLAN));
    await stage.desk.at('standing').waitFor();
    draftId = new URL(stage.desk.page.url()).pathname.split('/').at(-1) ?? '';
    expect(await stage.desk.at('activate').isDisabled()).toBe(true);
    expect(await stage.desk.at('progress').textContent()).toMatch(/đã xử lý 0 trong \d+/);
    expect(await stage.desk.at('fold-note').getAttribute('aria-expanded')).toBe('false');
    expect(await stage.desk.picture('drafts-opened')).toEqual([0, 0]);
    await stage.desk.go('/drafts');
    await stage.desk.at(`draft-${draftId}`).waitFor();
    expect(await stage.desk.picture('drafts-list')).toEqual([0, 0]);
    await stage.desk.at('import-file').setInputFiles(file('ke-hoach-2017.txt', PLAN));
    await stage.desk.page.getByText('Đây là bản đó, không tạo bản mới.').waitFor();
    expect(new URL(stage.desk.page.url()).pathname).toBe(`/drafts/${draftId}`);
  }, 60_000);

  it('settles by two keys, and takes it back from the history in three clicks', async () => {
    await stage.desk.go(`/drafts/${draftId}`);
    await stage.desk.at('finding-lead-unknown').waitFor();
    const before = await blocking().count();
    await stage.desk.at('finding-lead-unknown').locator('.finding-line').focus();
    if ((await stage.desk.at('finding-lead-unknown').getAttribute('data-chosen')) === null)
      await stage.desk.page.keyboard.press('Enter');
    await stage.desk.page.keyboard.press('1');
    await stage.desk.at('reason-1').waitFor();
    await stage.desk.page.keyboard.press('1');
    await stage.desk.at('finding-lead-unknown').waitFor({ state: 'detached' });
    expect(await blocking().count()).toBe(before - 1);
    await stage.desk.at('tab-history').click();
    await stage.desk.at('take-back-1').click();
    await stage.desk.at('settlement-1').getByTestId('reason-1').click();
    await stage.desk.at('finding-lead-unknown').waitFor();
    expect(await stage.desk.picture('drafts-history')).toEqual([0, 0]);
  }, 60_000);

  it('says that somebody else was first, and reads the draft again', async () => {
    await stage.desk.go(`/drafts/${draftId}`);
    await stage.desk.at('finding-lead-unknown').locator('.finding-line').waitFor();
    const open = stage.desk.at('finding-lead-unknown');
    if ((await open.getAttribute('data-chosen')) === null) await open.locator('.finding-line').click();
    await stage.desk.page.getByTestId('way-edit').waitFor();
    await stage.desk.page.route(`**/api/drafts/${draftId}/settle`, (route) =>
      route.fulfill({
        status: 412,
        json: { type: 'about:blank', title: '', status: 412, detail: '', code: 'stale' },
      }),
    );
    await open
      .getByTestId(/^way-give/)
      .first()
      .click();
    await stage.desk.at('reason-1').click();
    await stage.desk.at('overtaken').waitFor();
    await stage.desk.page.unroute(`**/api/drafts/${draftId}/settle`);
  }, 60_000);

  it('settles every blocking finding: two clicks by a way, two and a word by hand', async () => {
    await stage.desk.go(`/drafts/${draftId}`);
    await blocking().first().waitFor();
    for (let left = await blocking().count(); left > 0; left = await blocking().count()) {
      const first = blocking().first();
      if ((await first.getAttribute('data-chosen')) === null) await first.locator('.finding-line').click();
      const way = first.locator('[data-testid^="way-"]:not([data-testid="way-edit"])');
      if ((await way.count()) > 0) {
        await way.first().click();
        await first.getByTestId('reason-1').click();
      } else {
        await first.getByTestId('way-edit').click();
        await stage.desk.at('row-deadline').fill('Trước ngày 20/11/2017');
        expect(await stage.desk.picture('drafts-edit')).toEqual([0, 0]);
        await stage.desk.page.locator('dialog[open]').getByTestId('reason-1').click();
      }
      await stage.desk.page.waitForFunction(
        (count) => document.querySelectorAll('[data-severity="blocking"]').length < count,
        left,
      );
    }
    expect(await stage.desk.at('activate').isEnabled()).toBe(true);
    expect(await stage.desk.at('progress').textContent()).not.toContain('đã xử lý 0');
    await stage.desk.at('tab-points').click();
    expect(await stage.desk.picture('drafts-points')).toEqual([0, 0]);
  }, 90_000);

  it('sets many of a kind aside together in two clicks, all or none, and takes one up again', async () => {
    const kind = stage.desk.at('kind-deadline-missing').locator('.finding-line').first();
    await kind.waitFor();
    if ((await kind.getAttribute('aria-expanded')) === 'false') await kind.click();
    await stage.desk.at('ignore-all-deadline-missing').click();
    await stage.desk.at('kind-deadline-missing').getByTestId('reason-1').click();
    await stage.desk.at('kind-deadline-missing').waitFor({ state: 'detached' });
    await stage.desk.at('tab-history').click();
    await stage.desk.at('set-aside-deadline-missing').getByText('Bỏ qua 4 chỗ').waitFor();
    expect(await stage.desk.picture('drafts-set-aside')).toEqual([0, 0]);
    await stage.desk.at('show-ignored').click();
    const first = stage.desk.at('finding-deadline-missing').first();
    if ((await first.getAttribute('data-chosen')) === null) await first.locator('.finding-line').click();
    expect(await stage.desk.picture('drafts-ignored')).toEqual([0, 0]);
    await first.getByTestId('take-up').click();
    await first.getByTestId('reason-2').click();
    await stage.desk.page.waitForFunction(
      () => document.querySelectorAll('[data-testid="finding-deadline-missing"]').length === 3,
    );
    await stage.desk.at('show-open').click();
    expect(await stage.desk.at('finding-deadline-missing').count()).toBe(1);
  }, 60_000);

  it('says what will happen, and then the plan runs', async () => {
    await stage.desk.at('activate').click();
    await stage.desk.at('outlook').waitFor();
    expect(await stage.desk.at('outlook').textContent()).toContain('7 việc');
    expect(await stage.desk.picture('drafts-activate')).toEqual([0, 0]);
    await stage.desk.at('closing-reason').fill('Kế hoạch đã ký ngày 28/08/2017.');
    await stage.desk.at('activate-confirm').click();
    await stage.desk.page.waitForURL(/\/plan\?plan=/);
    await stage.desk.at('pick-plan').waitFor();
    await stage.desk.page.getByRole('button', { name: 'Tất cả 7' }).waitFor();
    expect(await stage.desk.picture('drafts-its-tasks')).toEqual([0, 0]);
    const keeper = await Person.signIn(stage.program.url, 'noivu.thamtra');
    const { plans } = (await keeper.get<{ plans: PlanSummary[] }>('/plans')).body;
    expect(plans.find(({ number }) => number === '219/KH-UBND')?.taskCount).toBe(7);
    await stage.desk.go(`/drafts/${draftId}`);
    await stage.desk.at('to-plan').waitFor();
    expect(await stage.desk.page.locator('[data-testid^="edit-"]').count()).toBe(0);
    expect(await stage.desk.picture('drafts-activated')).toEqual([0, 0]);
  }, 60_000);

  it('says at once that a plan of that number runs already, until the number is changed', async () => {
    await stage.desk.go('/drafts');
    await stage.desk
      .at('import-file')
      .setInputFiles(file('lan-hai.txt', PLAN.replace('Kết quả năm', 'Điểm năm')));
    await stage.desk.at('same-plan').getByText('219/KH-UBND').waitFor();
    expect(await stage.desk.picture('drafts-same-number')).toEqual([0, 0]);
    await stage.desk.at('tab-plan').click();
    await stage.desk.page.locator('.draft-side').getByRole('button', { name: 'Sửa', exact: true }).click();
    await stage.desk.at('plan-number').fill('319/KH-UBND');
    await stage.desk.page.locator('dialog[open]').getByTestId('reason-1').click();
    await stage.desk.at('same-plan').waitFor({ state: 'detached' });
  }, 60_000);

  it('draws 5,000 rows by drawing only what is near the screen, and goes to the one a finding speaks of', async () => {
    const view = (
      await (await Person.signIn(stage.program.url, 'noivu.thamtra')).get<DraftView>(`/drafts/${draftId}`)
    ).body;
    const rows = Array.from({ length: MANY }, (_, at) => ({
      ...view.rows[at % view.rows.length]!,
      id: `r${at}`,
    }));
    const findings = rows
      .filter((_, at) => at % 100 === 99)
      .map(({ id }) => ({
        key: id,
        code: 'group-expanded' as const,
        severity: 'note' as const,
        state: 'open' as const,
        places: [],
        rowIds: [id],
        read: 'Phòng Nội vụ',
        assumed: null,
        params: {},
        ways: [],
        ignoredBecause: null,
      }));
    await stage.desk.page.route(`**/api/drafts/${draftId}`, (route) =>
      route.fulfill({ json: { ...view, head: { ...view.head, state: 'open' }, rows, findings } }),
    );
    await stage.desk.go(`/drafts/${draftId}`);
    await stage.desk.at('kind-group-expanded').waitFor();
    expect(await stage.desk.page.locator('[data-testid^="row-r"]').count()).toBeLessThan(60);
    await stage.desk.at('finding-group-expanded').nth(40).locator('.finding-line').click();
    await stage.desk.at('row-r4099').waitFor();
    expect(await stage.desk.picture('drafts-many')).toEqual([0, 0]);
    await stage.desk.page.unroute(`**/api/drafts/${draftId}`);
  }, 60_000);

  it('reads the same in English', async () => {
    await stage.desk.go(`/drafts/${draftId}`);
    await stage.desk.page.getByText('English').first().click();
    await stage.desk.at('tab-annex').getByText('Annex').waitFor();
    await stage.desk.at('tab-annex').click();
    expect(await stage.desk.picture('drafts-english')).toEqual([0, 0]);
  }, 60_000);

  it('has nothing to complain of', () => {
    expect(stage.desk.complaints.filter(isRefused)).toEqual([]);
  });
});
