import { groupedBy } from '@tctp/domain';
import type { Finding } from '@tctp/domain';
import type { Check, CheckInput } from './check-input';
import { found, way } from './found';

/** What is not known of last year's points: no result at all, and components without a maximum. */
export const checkLastYear: Check = (input) => [...checkResult(input), ...checkMaxima(input)];

/** Settled by entering the figures, or by saying that there is no result. */
function checkResult({ draft, reading }: CheckInput): Finding[] {
  const { none, evidence, survey, rank, ranked } = draft.result;
  if (none || (evidence !== null && survey !== null && rank !== null && ranked !== null)) return [];
  if (evidence !== null && survey !== null && rank === null && ranked === null)
    return [found('rank-unknown', '')];
  const { result } = reading;
  const told = [result.evidence.obtained, result.survey.obtained, result.total.obtained, result.rank];
  const missing = Object.entries({ evidence, survey, rank, ranked }).filter(([, value]) => value === null);
  return [
    found(missing.length === RESULT_PARTS ? 'result-missing' : 'result-incomplete', '', {
      places: told.map((one) => one?.place ?? null),
      read: told.flatMap((one) => one?.text ?? []).join('; '),
      params: { missing: missing.map(([part]) => part).join(', ') },
      ways: [way('keep-assumed', {}, [{ change: 'result', part: 'none', to: 'yes' }])],
    }),
  ];
}

/** Evidence, survey, rank, and among how many. */
const RESULT_PARTS = 4;

/** By field, so that a paper that gives no maxima is not a hundred findings. A chosen set has its own. */
function checkMaxima({ draft, rowsOfCode }: CheckInput): Finding[] {
  if (draft.criteriaSetId !== null) return [];
  const byField = groupedBy(
    draft.components.filter(({ max }) => max === null),
    ({ fieldId }) => fieldId ?? 'none',
  );
  const titles = new Map(draft.fields.map(({ id, title }) => [id, title]));
  return [...byField].map(([fieldId, components]) => {
    const codes = components.map(({ code }) => code);
    return found('maximum-unknown', fieldId, {
      rows: codes.flatMap((code) => rowsOfCode.get(code) ?? []),
      read: codes.join(', '),
      params: { codes: codes.join(', '), count: codes.length, field: titles.get(fieldId) ?? '' },
    });
  });
}
