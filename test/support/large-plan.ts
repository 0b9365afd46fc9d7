import type { PlanToLoad } from '@tctp/application';
import { points } from '@tctp/domain';

interface Size {
  units: number;
  components: number;
  rows: number;
  /** Units that coordinate each row, besides its lead. */
  coordinators: number;
}

const upTo = <T>(count: number, make: (place: number) => T): T[] =>
  Array.from({ length: count }, (_, place) => make(place));

/**
 * A plan as large as is asked for, in the manner of another one: its policy, calendar and tenant. Nothing in it is a
 * fact about any unit; only the sizes are meant.
 */
export function aLargePlan(like: PlanToLoad, { units, components, rows, coordinators }: Size): PlanToLoad {
  const unitId = (place: number) => `lon-${String((place % units) + 1).padStart(4, '0')}`;
  const code = (place: number) => `${Math.floor((place % components) / 10) + 1}.${(place % 10) + 1}`;
  const root = like.plan.authorityUnitId;
  return {
    ...like,
    units: [
      ...like.units.filter(({ id }) => id === root || id === like.plan.reviewUnitId),
      ...upTo(units, (place) => ({
        id: unitId(place),
        parentId: root,
        kind: 'commune' as const,
        name: `Xã số ${place + 1}`,
        shortName: `Xã ${place + 1}`,
        membersComplete: true,
        memberIds: [],
      })),
    ],
    criteriaSet: {
      id: 'lon',
      version: '1',
      title: 'Bộ tiêu chí lớn',
      total: points('100'),
      source: 'Không có: chỉ để thử',
      fields: upTo(components / 10, (field) => ({
        code: `${field + 1}`,
        title: `Lĩnh vực ${field + 1}`,
        kind: 'listed' as const,
        max: points('10'),
      })),
      components: upTo(components, (place) => ({
        code: code(place),
        fieldCode: `${Math.floor(place / 10) + 1}`,
        title: `Tiêu chí thành phần ${code(place)}`,
        max: place % 3 === 0 ? null : points('1'),
        facts: [],
        rule: null,
        outsideControl: null,
      })),
    },
    baseline: like.baseline && { ...like.baseline, fields: [], components: [] },
    plan: {
      ...like.plan,
      id: 'ke-hoach-lon',
      criteriaSetId: 'lon',
      rows: upTo(rows, (place) => ({
        id: `r${String(place).padStart(5, '0')}`,
        number: `${place + 1}`,
        componentCode: code(place),
        leadUnitId: unitId(place),
        coordinatorIds: upTo(coordinators, (step) => unitId(place + 1 + step * 7)),
        title: `Nhiệm vụ ${place + 1}`,
        deliverable: 'Báo cáo',
        requirement: 'Đúng hạn',
        notes: [],
        deadline: {
          kind: 'date' as const,
          on: '2017-12-01',
          bound: 'before' as const,
          text: 'trước ngày 01/12/2017',
        },
      })),
    },
  };
}
