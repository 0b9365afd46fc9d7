import { describe, expect, it } from '@jest/globals';
import { loadTinhBien2017 } from '@tctp/catalog';
import type { DraftEdit } from '@tctp/domain';
import { points, sumPoints } from '@tctp/domain';
import fc from 'fast-check';
import { checkDraft } from './check-draft';
import { draftOf } from './draft-of';
import { planOf } from './plan-of';
import { proposeNextPlan } from './propose-next-plan';
import type { YearToFollow } from './propose-next-plan';
import { tinhBienContext } from '../../../test/support/plan-paper';

const { plan, criteriaSet, units, baseline } = loadTinhBien2017();
const nameOf = new Map(units.map(({ id, name }) => [id, name]));
const named = (id: string) => ({ id, name: nameOf.get(id) ?? '' });
const context = { ...tinhBienContext, criteriaSets: [criteriaSet] };

/** As if 2017 had come to what 2016 came to. */
function aYear(more: Partial<YearToFollow> = {}, held: readonly string[] = []): YearToFollow {
  return {
    proposal: {
      planId: plan.id,
      planNumber: plan.number,
      year: 2017,
      basis: 'closed',
      asOf: '2018-02-01',
      criteriaSetId: criteriaSet.id,
      authorityUnitId: plan.authorityUnitId,
      reviewUnitId: plan.reviewUnitId,
      held,
    },
    title: plan.title,
    authorityName: nameOf.get(plan.authorityUnitId) ?? '',
    fields: criteriaSet.fields.map((field) => ({
      ...field,
      points: baseline.fields.find(({ code }) => code === field.code)?.points ?? field.max,
    })),
    components: criteriaSet.components.flatMap(({ code, fieldCode, title, max, outsideControl }) => {
      const last = baseline.components.find((one) => one.code === code);
      if (max === null || last === undefined) return [];
      return [
        {
          code,
          fieldCode,
          title,
          max,
          points: last.points,
          reason: last.reason.vi,
          outsideControl: outsideControl?.vi ?? null,
        },
      ];
    }),
    rows: plan.rows.map(({ leadUnitId, coordinatorIds, deadline, ...row }) => ({
      ...row,
      lead: named(leadUnitId),
      coordinators: coordinatorIds.map(named),
      deadlineText: deadline.text,
    })),
    ...more,
  };
}

const inspect = (year: YearToFollow, edits: readonly DraftEdit[] = []) => {
  const reading = proposeNextPlan(year);
  const draft = draftOf(reading, edits, context);
  return { reading, draft, findings: checkDraft(reading, draft, context) };
};
const SETTLED: readonly DraftEdit[] = [
  { change: 'plan', part: 'number', to: '20/KH-UBND' },
  { change: 'plan', part: 'issuedOn', to: '2018-01-15' },
];

describe('next year’s plan', () => {
  it('puts what lost most first, each with what it lost and why, and carries the rest on', () => {
    const { draft } = inspect(aYear());
    expect(
      draft.rows.map(({ code, because }) => [code, because?.kind, because?.kind === 'lost' && because.lost]),
    ).toEqual([
      ['1.5.3', 'lost', '2'],
      ['1.5.3', 'lost', '2'],
      ['7.1.5', 'lost', '2'],
      ['1.7.2', 'lost', '1'],
      ['5.2', 'lost', '1'],
      ['3.2', 'lost', '0.5'],
      ['5.3.3', 'lost', '0.5'],
      ...draft.rows.slice(7).map(({ code }) => [code, 'carried', false]),
    ]);
    expect(draft.rows).toHaveLength(plan.rows.length + 4);
    expect(draft.rows.find(({ code }) => code === '1.7.2')?.because).toMatchObject({
      year: 2017,
      reason: expect.stringContaining('phản ánh'),
    });
  });

  it('keeps leads and coordinators, and blocks until what had no row has a lead', () => {
    const { draft, findings } = inspect(aYear());
    const carried = draft.rows.find(({ code }) => code === '1.1.1');
    expect(carried?.lead.unitId).toBe('noi-vu');
    expect(carried?.coordinators.map(({ unitId }) => unitId)).toEqual(['phong-chuyen-mon', 'xa-thi-tran']);
    const unled = draft.rows.filter(({ lead }) => lead.unitId === null).map(({ code }) => code);
    expect(unled).toEqual(['1.7.2', '5.2', '3.2', '5.3.3']);
    const blocking = findings.filter(({ severity }) => severity === 'blocking').map(({ code }) => code);
    expect(blocking.toSorted()).toEqual([
      'issue-day-missing',
      ...unled.map(() => 'lead-missing'),
      'number-missing',
      'same-component-two-leads',
    ]);
  });

  it('names what nobody below can win, the survey, the unknown rank, and days off, and moves none of them', () => {
    const { draft, findings } = inspect(aYear());
    const codes = findings.map(({ code }) => code);
    expect(
      findings.filter(({ code }) => code === 'outside-control').map(({ params }) => params['code']),
    ).toEqual(expect.arrayContaining(['5.2', '3.2']));
    expect(codes).toContain('rank-unknown');
    expect(codes).not.toContain('result-incomplete');
    expect(findings.find(({ key }) => key === 'lost-points-without-task:survey')?.params['lost']).toBe(
      '5.35',
    );
    const dated = draft.rows.find(({ code }) => code === '1.3.1');
    expect(dated?.deadline.words).toBe('Trước ngày 01/12/2018');
    expect(findings.some(({ code, rowIds }) => code === 'day-off' && rowIds.includes(dated?.id ?? ''))).toBe(
      true,
    );
  });

  it('says that it rests on a forecast, or on points nobody gave', () => {
    const foretold = aYear();
    const codesOf = (year: YearToFollow) => inspect(year).findings.map(({ code }) => code);
    expect(codesOf({ ...foretold, proposal: { ...foretold.proposal, basis: 'forecast' } })).toContain(
      'proposed-from-forecast',
    );
    expect(codesOf(aYear({}, ['1', 'DTXHH']))).toContain('points-held');
    expect(codesOf(aYear())).not.toContain('points-held');
  });

  it('starts from the very points of the year before, whatever they were', () => {
    const leads = aYear();
    const open = inspect(leads).draft.rows;
    const edits: DraftEdit[] = [
      ...SETTLED,
      ...open
        .filter(({ lead }) => lead.unitId === null)
        .flatMap(({ id }): DraftEdit[] => [
          { change: 'row', row: id, part: 'lead', to: 'noi-vu' },
          { change: 'row', row: id, part: 'deadline', to: 'Trước ngày 30/11/2018' },
        ]),
    ];
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 6, maxLength: 6 }), (shares) => {
        const fields = leads.fields.map((field, at) => ({
          ...field,
          points: points(((Number(field.max) * (shares[at] ?? 0)) / 100).toFixed(2)),
        }));
        const year = aYear({ fields });
        const { draft } = inspect(year, edits);
        const made = planOf(draft, context, {
          planId: 'next',
          criteriaSetId: 'next',
          policy: plan.policy,
          open: [],
          words: {
            note: ({ code }) => ({ vi: code, en: code }),
            lost: ({ lost, reason }) => ({ vi: `${lost} ${reason}`, en: lost }),
            setTitle: () => '',
            setSource: () => '',
            rest: '',
            restSource: () => '',
            survey: '',
            surveySource: () => '',
            reasonUnknown: { vi: '', en: '' },
          },
        });
        if (!made.ok) throw new Error(made.missing.join());
        expect(made.baseline?.total).toBe(sumPoints(fields.map((field) => field.points)));
        expect(made.baseline?.fields.map(({ points: got }) => got)).toEqual(
          fields.map((field) => field.points),
        );
        expect(made.baseline).toMatchObject({ year: 2017, rank: null, rankedUnits: null });
        expect(made.criteriaSet.id).toBe(criteriaSet.id);
        expect(made.plan.rows[0]?.notes[0]?.vi).toMatch(/^2 /);
      }),
      { numRuns: 30 },
    );
  });
});
