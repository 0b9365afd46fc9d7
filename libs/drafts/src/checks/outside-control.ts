import { outsideWords } from '../draft/outside-words';
import type { Check } from './check-input';
import { found } from './found';

/** Where the words say that somebody above has to act first: those points are not the units' to win alone. */
export const checkOutsideControl: Check = ({ narrative, draft, rowsOfCode }) => {
  const told = narrative.flatMap(({ code, own }) => {
    const words = own.outsideControl ?? (own.reason === null ? null : outsideWords(own.reason.value));
    if (words === null) return [];
    const lost = own.points.lost?.value ?? '';
    const rows = rowsOfCode.get(code) ?? [];
    return [
      found('outside-control', code, {
        places: [(own.reason ?? own.code).place],
        rows,
        read: words,
        params: { code, lost },
      }),
    ];
  });
  const codes = new Set(narrative.map(({ code }) => code));
  const asked = draft.rows.flatMap((row) => {
    const words = outsideWords(row.deliverable) ?? outsideWords(row.requirement);
    if (words === null || row.code === null || codes.has(row.code)) return [];
    return [
      found('outside-control', `row:${row.id}`, {
        rows: [row],
        read: words,
        params: { code: row.code, lost: '' },
      }),
    ];
  });
  return [...told, ...asked];
};
