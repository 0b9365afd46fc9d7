import { expect, it } from '@jest/globals';
import { shippedDefaults } from '@tctp/catalog';
import type { DraftEdit } from '@tctp/domain';
import { checkDraft } from '../check-draft';
import { draftOf } from '../draft-of';
import type { PlanReading } from '../plan-reading';
import { aReading, read } from '../reading.fixture';
import { tinhBienReading } from '../tinh-bien.fixture';
import { tinhBienContext } from '../../../../test/support/plan-paper';

const context = { ...tinhBienContext, criteriaSets: shippedDefaults().criteriaSets };
const found = (reading: PlanReading, edits: readonly DraftEdit[] = []) =>
  checkDraft(reading, draftOf(reading, edits, context), context).filter(({ code }) => code === 'set-known');

it('says that a set with rules is known, which nobody need look for', () => {
  expect(found(tinhBienReading())).toMatchObject([
    {
      severity: 'warning',
      params: { count: 13, set: expect.stringContaining('cấp huyện 2016') },
      ways: [
        { code: 'take-set', edits: [{ change: 'criteria', to: 'tinh-bien-2016' }] },
        { code: 'keep-assumed' },
      ],
    },
  ]);
});

it.each([['tinh-bien-2016'], ['']])('asks no more once “%s” is chosen', (to) =>
  expect(found(tinhBienReading(), [{ change: 'criteria', to }])).toEqual([]),
);

it('offers none whose components have other titles under the same codes, or lack one', () => {
  const { annex } = tinhBienReading();
  if (annex === null) throw new Error('no annex');
  const renamed = annex.rows.map((row) => ({ ...row, title: read('Bảo vệ môi trường nông thôn', 1) }));
  expect(found({ ...tinhBienReading(), annex: { ...annex, rows: renamed } })).toEqual([]);
  const [first, ...others] = annex.rows;
  const strange = [{ ...first!, code: read('9.9.9', 1) }, ...others];
  expect(found({ ...tinhBienReading(), annex: { ...annex, rows: strange } })).toEqual([]);
  expect(found(aReading({ annex: null }))).toEqual([]);
});
