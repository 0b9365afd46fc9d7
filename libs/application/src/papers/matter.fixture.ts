import { loadTinhBien2017 } from '@tctp/catalog';
import type { PlanContext } from '../decision';
import type { LedgerRow } from '../read-models';
import { letterheadOf } from './letterhead';
import type { PaperMatter } from './paper-kind';
import type { AnnexRow } from './paper-rows';

/** Plan 119/KH-UBND on a day in autumn, seen by whoever sees all of it. */
export function aMatter(more: Partial<PaperMatter> = {}): PaperMatter {
  const { plan, criteriaSet, calendar, baseline } = loadTinhBien2017();
  const { id, number, title, year, issuedOn, endsOn } = plan;
  const summary = {
    id,
    number,
    title,
    year,
    issuedOn,
    endsOn,
    authorityId: plan.authorityUnitId,
    authorityName: 'UBND',
    taskCount: 0,
    fields: [],
  };
  return {
    plan: { id, year, criteriaSet, calendar, baseline } as unknown as PlanContext,
    summary,
    letterhead: letterheadOf({ name: 'UBND huyện Tịnh Biên', aboveName: null }, 'UBND huyện Tịnh Biên', true),
    period: null,
    day: '2017-09-30',
    until: '2017-09-30T02:00:00.000Z',
    past: false,
    ...more,
  };
}

export function anAnnexRow(more: Partial<AnnexRow> = {}): AnnexRow {
  return {
    id: 'r04',
    number: '4',
    componentCode: '1.5.3',
    title: 'Sáng kiến trong CCHC',
    leadName: 'Phòng Nội vụ',
    coordinatorNames: ['Các phòng chuyên môn', 'UBND 14 xã, thị trấn'],
    deliverable: '- Kế hoạch - Báo cáo tổng kết năm',
    requirement: 'Ban hành trong tháng 01',
    deadlineText: 'Trước ngày 01/12/2017',
    addedOn: null,
    componentMax: '2',
    cycles: [{ taskId: 't', cycle: 'once', work: 'assigned', overdue: false, submittedAt: null }],
    ...more,
  };
}

export function aScore(componentCode: string, kind: LedgerRow['kind'], points: string | null): LedgerRow {
  return {
    componentCode,
    kind,
    points,
    reason: { code: 'approved', params: { points: points ?? '0' } },
    recordedAt: '2017-09-01T00:00:00.000Z',
  };
}
