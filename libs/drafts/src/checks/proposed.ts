import type { Check } from './check-input';
import { found } from './found';

/** What a proposed plan rests on that is not certain: points nobody has locked, and points nobody has given. */
export const checkProposed: Check = ({ reading: { proposal } }) => {
  if (proposal === undefined) return [];
  const { basis, year, planNumber, asOf, held } = proposal;
  const params = { number: planNumber, year, day: asOf };
  return [
    ...(basis === 'forecast' ? [found('proposed-from-forecast', '', { params })] : []),
    ...(basis === 'forecast' || held.length === 0
      ? []
      : [found('points-held', '', { read: held.join(', '), params: { ...params, codes: held.join(', ') } })]),
  ];
};
