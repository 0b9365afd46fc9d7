import type { FindingCode } from '@tctp/domain';
import type { Normalisation } from '../plan-reading';
import type { Check } from './check-input';
import { found } from './found';

const CODES: Partial<Record<Normalisation['part'], FindingCode>> = {
  code: 'code-normalised',
  formula: 'formula-read',
};

/** Everything that was read in another way than it stands: what it was, and what it is now. */
export const checkNormalised: Check = ({ reading, draft }) => {
  const rows = new Map(draft.rows.map((row) => [row.id, row]));
  return reading.normalisations.map(({ rowId, part, was, now, place }) => {
    const row = rows.get(rowId ?? '');
    return found(CODES[part] ?? 'text-normalised', `${rowId ?? 'plan'}:${part}:${was}`, {
      places: [place],
      rows: row === undefined ? [] : [row],
      read: was,
      assumed: now,
      params: { part, was, now },
    });
  });
};
