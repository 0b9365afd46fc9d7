import { loadPlan } from '@tctp/application';
import type { PlanToLoad } from '@tctp/application';
import type { Unit } from '@tctp/domain';
import { points } from '@tctp/domain';
import { systemClock, typeormUnitOfWork } from '@tctp/persistence';
import type { DataSource } from 'typeorm';

/**
 * Communes by number, each with a plan of its own: so many components, a lead unit for each ten, one reviewing unit.
 * Nothing here is a fact about any commune; only the sizes are those of the country.
 */
export const COMPONENTS = 80;
export const TENANT = 'bench';
const UNITS_OF_A_COMMUNE = 8;

export const planOf = (commune: number) => `xa-${String(commune).padStart(4, '0')}`;
export const taskOf = (commune: number, row: number) =>
  `${planOf(commune)}.r${String(row).padStart(2, '0')}.once`;
export const leadOf = (commune: number, row: number) =>
  `${planOf(commune)}-p${(row % UNITS_OF_A_COMMUNE) + 1}`;
export const reviewerOf = (commune: number) => `${planOf(commune)}-nv`;

function aCommune(commune: number): PlanToLoad {
  const id = planOf(commune);
  return {
    tenant: { id: TENANT, name: 'Đo tốc độ' },
    units: [
      aUnit(id, 'commune', null),
      aUnit(reviewerOf(commune), 'division', id),
      ...upTo(UNITS_OF_A_COMMUNE, (place) => aUnit(leadOf(commune, place), 'division', id)),
    ],
    criteriaSet: SET,
    baseline: {
      year: 2025,
      total: points('80'),
      evidencePoints: points('80'),
      surveyPoints: points('0'),
      rank: 1,
      rankedUnits: 1,
      fields: SET.fields.map(({ code }) => ({ code, points: points('10') })),
      components: [],
    },
    plan: {
      id,
      number: `${commune}/KH-UBND`,
      title: `Kế hoạch của xã số ${commune}`,
      year: 2026,
      issuedOn: '2026-01-05',
      endsOn: '2026-12-31',
      criteriaSetId: SET.id,
      authorityUnitId: id,
      reviewUnitId: reviewerOf(commune),
      policy: POLICY,
      rows: upTo(COMPONENTS, (row) => ({
        id: `r${String(row).padStart(2, '0')}`,
        number: `${row + 1}`,
        componentCode: codeOf(row),
        leadUnitId: leadOf(commune, row),
        coordinatorIds: [],
        title: `Nhiệm vụ ${row + 1}`,
        deliverable: 'Báo cáo',
        requirement: 'Đúng hạn',
        notes: [],
        deadline: { kind: 'date', on: '2026-12-01', bound: 'before', text: 'trước ngày 01/12/2026' },
      })),
    },
    calendar: CALENDAR,
  };
}

const upTo = <T>(count: number, make: (place: number) => T): T[] =>
  Array.from({ length: count }, (_, place) => make(place));

const codeOf = (row: number) => `${Math.floor(row / 10) + 1}.${(row % 10) + 1}`;

function aUnit(id: string, kind: Unit['kind'], parentId: string | null): Unit {
  return { id, parentId, kind, name: `Đơn vị ${id}`, shortName: id, membersComplete: true, memberIds: [] };
}

const SET: PlanToLoad['criteriaSet'] = {
  id: 'bench',
  version: '1',
  title: 'Bộ tiêu chí để đo',
  total: points('100'),
  source: 'Không có: chỉ để đo',
  fields: upTo(COMPONENTS / 10, (field) => ({
    code: `${field + 1}`,
    title: `Lĩnh vực ${field + 1}`,
    kind: 'listed',
    max: points('12.5'),
  })),
  components: upTo(COMPONENTS, (row) => ({
    code: codeOf(row),
    fieldCode: `${Math.floor(row / 10) + 1}`,
    title: `Tiêu chí thành phần ${codeOf(row)}`,
    max: points('1.25'),
    facts: [],
    rule: null,
    outsideControl: null,
  })),
};

const POLICY: PlanToLoad['plan']['policy'] = {
  ladder: {
    remindBefore: [7, 3, 1],
    onDue: 'head',
    escalate: [
      { afterWorkingDays: 3, to: 'viceChair' },
      { afterWorkingDays: 5, to: 'chairman' },
    ],
  },
  returnReasons: [{ code: 'thieu', label: { vi: 'Thiếu minh chứng', en: 'Evidence missing' } }],
};

const CALENDAR: PlanToLoad['calendar'] = {
  timeZoneOffsetMinutes: 420,
  dayStart: '08:00',
  holidays: [],
  makeUpDays: [],
  beforeIncludesDay: false,
};

export async function loadCommune(source: DataSource, commune: number): Promise<void> {
  await loadPlan({ work: typeormUnitOfWork(source), clock: systemClock }, aCommune(commune));
}
