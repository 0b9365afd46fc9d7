import type { Check } from './check-input';
import { found } from './found';

/** Everything that was read in another way than it stands: what it was, and what it is now. */
export const checkNormalised: Check = ({ reading, draft }) => {
  const rows = new Map(draft.rows.map((row) => [row.id, row]));
  return reading.normalisations.map(({ rowId, part, was, now, place }) => {
    const row = rows.get(rowId ?? '');
    return found(
      part === 'code' ? 'code-normalised' : 'text-normalised',
      `${rowId ?? 'plan'}:${part}:${was}`,
      {
        places: [place],
        rows: row === undefined ? [] : [row],
        read: was,
        assumed: now,
        params: { part, was, now },
      },
    );
  });
};
