import { expect, it } from '@jest/globals';
import { loadTinhBien2017, validatePlanPackage } from '@tctp/catalog';
import type { DraftEdit } from '@tctp/domain';
import { draftOf } from './draft-of';
import { planOf } from './plan-of';
import type { PlanNeeds } from './plan-of';
import { aReading } from './reading.fixture';
import { tinhBienReading } from './tinh-bien.fixture';
import { tinhBienContext } from '../../../test/support/plan-paper';

const shipped = loadTinhBien2017();
const needs: PlanNeeds = {
  planId: 'ke-hoach',
  criteriaSetId: 'bo-tieu-chi',
  policy: shipped.plan.policy,
  open: [],
  words: {
    note: ({ code }) => ({ vi: code, en: code }),
    lost: ({ lost }) => ({ vi: lost, en: lost }),
    setTitle: ({ number }) => number,
    setSource: ({ number }) => number,
    rest: 'Các lĩnh vực không nêu',
    restSource: ({ rest }) => rest,
    survey: 'Điều tra xã hội học',
    surveySource: (max) => max,
    reasonUnknown: { vi: 'Chưa rõ', en: 'Unknown' },
  },
};

function made(edits: readonly DraftEdit[] = []) {
  const result = planOf(draftOf(tinhBienReading(), edits, tinhBienContext), tinhBienContext, needs);
  if (!result.ok) throw new Error(result.missing.join());
  return result;
}

it('makes the plan that ships, row by row', () => {
  const { plan } = made([{ change: 'row', row: 'r02', part: 'deliverable', to: 'Báo cáo CCHC quý, năm' }]);
  const bare = ({ rows, ...head }: typeof shipped.plan) => ({
    ...head,
    id: '',
    criteriaSetId: '',
    rows: rows.map((row) => ({ ...row, notes: [] })),
  });
  expect(bare(plan)).toEqual(bare(shipped.plan));
});

it('makes a package that is sound', () => {
  const { plan, criteriaSet, baseline } = made();
  const { tenant, units, calendar } = shipped;
  expect(validatePlanPackage({ tenant, units, calendar, plan, criteriaSet, baseline })).toMatchObject({
    ok: true,
  });
  expect(criteriaSet.fields.map(({ max }) => max)).toEqual(['36', '4', '5', '7', '18', '30']);
  expect(baseline).toMatchObject({ total: '87.65', evidencePoints: '63', rank: 8, rankedUnits: 11 });
});

it('knows no last year where there is none', () =>
  expect(made([{ change: 'result', part: 'none', to: 'yes' }]).baseline).toBeNull());

it('says what is missing instead of a plan', () => {
  const reading = aReading({ numbers: [], title: null, annex: null });
  const result = planOf(draftOf(reading, [], tinhBienContext), tinhBienContext, needs);
  expect(result).toEqual({ ok: false, missing: ['number', 'title', 'rows'] });
});
