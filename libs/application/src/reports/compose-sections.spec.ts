import { describe, expect, it } from '@jest/globals';
import { forecast } from '@tctp/forecast';
import { recompose } from '@tctp/domain';
import { heading, named, paragraph } from '../papers/paper-blocks';
import { aReport, aReportTask, anApproved } from '../papers/report/report.fixture';
import type { ReportMatter } from '../papers/report/report-matter';
import type { ReportedEvent } from '../papers/report/report-rows';
import { composeSections } from './compose-sections';
import { asDraft, documentNumber, reportPaper, withDocument } from './report-paper';
import { SECTION_COMPOSERS } from './section-composers';
import type { ComposerAsked } from './section-composers';

/** Nothing stands in any register. */
const nobody: ComposerAsked = { books: {}, unitNames: new Map() };
const anEvent = (code: ReportedEvent['code'], more: Partial<ReportedEvent> = {}): ReportedEvent => ({
  ...{ taskId: 't1', at: '2017-09-05T03:00:00.000Z', code, params: {}, note: null },
  ...more,
});

function linesOf(key: string, more: Partial<ReportMatter> = {}): string[] {
  const sections = composeSections(aReport(more), nobody);
  const found = sections.find((section) => section.key === key);
  return (found?.parts ?? []).flatMap((part) => (part.kind === 'table' ? [] : part.text.split('\n')));
}

describe('the sections of a report', () => {
  const tasks = [
    aReportTask({ name: 'A', work: 'inProgress' }),
    aReportTask({ taskId: 't2', name: 'B', work: 'returned' }),
    aReportTask({ taskId: 't3', name: 'C', overdue: true, lastDay: '2017-08-31' }),
    aReportTask({ taskId: 't4', name: 'D', work: 'blocked' }),
    anApproved('2017-09-08', { taskId: 't5', name: 'E' }),
  ];

  it('tell what stands in the way on its day, and nothing that was answered or handed in since', () => {
    const events = [
      anEvent('obstacleReported', { note: 'Chờ hồ sơ của các xã' }),
      anEvent('extensionAsked', { note: 'Cần thêm một tuần' }),
      anEvent('extensionRefused'),
      anEvent('evidenceReturned', { taskId: 't2', note: 'Thiếu số' }),
      anEvent('obstacleReported', { taskId: 't3' }),
      anEvent('obstacleAnswered', { taskId: 't3' }),
      anEvent('obstacleReported', { taskId: 't5' }),
    ];
    expect(linesOf('obstacles', { tasks, events })).toEqual([
      'Vướng mắc chưa được trả lời',
      'A (Phòng Nội vụ), báo ngày 05/09/2017: Chờ hồ sơ của các xã',
      'Hồ sơ bị trả lại, chưa nộp lại',
      'B (Phòng Nội vụ), trả lại ngày 05/09/2017: Thiếu số',
      'Nhiệm vụ quá hạn, chưa nộp',
      'C (Phòng Nội vụ), hạn cuối 31/08/2017',
    ]);
    expect(linesOf('obstacles')).toEqual(['Đến ngày lập báo cáo không có vướng mắc nào chờ giải quyết.']);
  });

  it('propose what superiors have not answered, and what only they can save', () => {
    const params = { to: 'UBND tỉnh', petition: '45/TTr-UBND' };
    const events = [anEvent('taskBlocked', { taskId: 't4', params, note: 'Đề án chờ phê duyệt' })];
    const { plan } = aReport();
    const { criteriaSet: set, baseline, calendar } = plan;
    const now = '2017-09-30T17:00:00.000Z';
    const made = forecast({ set, baseline, calendar, components: [], facts: {}, now });
    const lines = linesOf('proposals', { tasks, events, forecast: made });
    expect(lines[0]).toContain('Đề nghị UBND tỉnh trả lời văn bản 45/TTr-UBND');
    expect(lines).toContain('Nội dung phụ thuộc cấp trên');
    expect(lines.at(-1)).toMatch(/^TCTP .* \(có thể mất \d+,\d+ điểm\): /);
  });

  it('name each of their parts, so that a draft knows them again', () => {
    const sections = composeSections(aReport({ tasks }), nobody);
    expect(sections.map(({ key }) => key)).toEqual(SECTION_COMPOSERS.map(({ key }) => key));
    for (const { parts } of sections) expect(new Set(parts.map(({ key }) => key)).size).toBe(parts.length);
    expect(SECTION_COMPOSERS.some(({ key }) => key.startsWith('own-'))).toBe(false);
  });

  it('can come from a register of its own, and are refused where a part has no name', () => {
    const register = {
      key: 'register',
      compose: () => [heading(1, 'SÁNG KIẾN'), named('count', paragraph('Có 2 sáng kiến.'))],
    };
    expect(composeSections(aReport(), nobody, [register])).toEqual([
      {
        key: 'register',
        title: 'SÁNG KIẾN',
        parts: [{ kind: 'paragraph', key: 'count', text: 'Có 2 sáng kiến.' }],
      },
    ]);
    const nameless = { key: 'x', compose: () => [paragraph('Không tên.')] };
    expect(() => composeSections(aReport(), nobody, [nameless])).toThrow('without a name');
  });
});

describe('the paper of a report', () => {
  it('counts its sections as they stand, and has its recipients at its foot', () => {
    const { summary, letterhead } = aReport();
    const of = { summary, letterhead, period: '2017-Q3', today: '2017-10-05' };
    const composed = recompose([], composeSections(aReport(), nobody));
    const sections = composed.map((section) =>
      section.key === 'results' ? { ...section, leftOut: true } : section,
    );
    const paper = reportPaper(of, sections.toReversed());
    const heads = paper.blocks.flatMap((block) =>
      block.kind === 'heading' && block.level === 1 ? [block.text] : [],
    );
    expect(heads.slice(0, 2)).toEqual(['I. KIẾN NGHỊ, ĐỀ XUẤT', 'II. NHIỆM VỤ KỲ TỚI']);
    expect(heads.at(-1)).toBe('VI. TÌNH HÌNH CHUNG');
    expect(paper.recipients).toEqual(['………………………', 'Lưu: VT, …………']);
    expect(asDraft(paper)).toMatchObject({ draft: true, fileName: `${paper.fileName} (dự thảo)` });
  });

  it('leaves a gap for what nobody knows of its number and day', () => {
    const { summary, letterhead } = aReport();
    const paper = reportPaper({ summary, letterhead, period: '2017', today: '2017-12-20' }, []);
    const unknown = withDocument(paper, { number: null, symbol: null, issuedOn: null });
    expect([unknown.number, unknown.day, documentNumber(unknown)]).toEqual([
      { number: null, symbol: 'BC-UBND' },
      '2017',
      null,
    ]);
    const known = withDocument(paper, { number: '45', symbol: 'BC-VP', issuedOn: '2017-12-21' });
    expect([documentNumber(known), known.day]).toEqual(['45/BC-VP', '2017-12-21']);
  });
});
