import { expect, it } from '@jest/globals';
import { checkDraft } from './check-draft';
import { draftOf } from './draft-of';
import { tinhBienReading } from './tinh-bien.fixture';
import { tinhBienContext } from '../../../test/support/plan-paper';

const reading = tinhBienReading();
const check = (edits: Parameters<typeof draftOf>[1]) =>
  checkDraft(reading, draftOf(reading, edits, tinhBienContext), tinhBienContext);
const findings = check([]);

it('gives every matter a key of its own, the same again', () => {
  const keys = findings.map(({ key }) => key);
  expect(new Set(keys).size).toBe(keys.length);
  expect(check([{ change: 'plan', part: 'title', to: 'Tên khác' }]).map(({ key }) => key)).toEqual(keys);
});

it.each(
  findings.flatMap(({ key, ways }) => ways.map((way, at) => ({ key, at, code: way.code, edits: way.edits }))),
)('settles $key by $code', ({ key, edits }) => {
  const after = check(edits).map((one) => one.key);
  expect(after).not.toContain(key);
});
