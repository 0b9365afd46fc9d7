import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { lateEntriesQuery } from '../../api/register-queries';
import { useWords } from '../../i18n/use-words';
import { Note } from '../../parts/note';

/** Those that wait for whoever stands above the units, or further up. */
const WAITING_ABOVE = ['obstacles', 'petitions'];
const SHOWN = 4;

/** One line of obstacles and petitions that nobody has answered in time. */
export function LateEntries({ planId }: { planId: string }) {
  const { t } = useWords();
  const late = (useQuery(lateEntriesQuery(planId)).data?.entries ?? []).filter(({ register }) =>
    WAITING_ABOVE.includes(register),
  );
  if (late.length === 0) return null;
  const more = late.length - SHOWN;
  return (
    <Note tone="late">
      <p className="late-entries" data-testid="late-entries">
        <b>{t('overview.lateEntries')}</b>{' '}
        {late.slice(0, SHOWN).map(({ id, register, title, unit }, at) => (
          <span key={id}>
            {at > 0 && ' · '}
            <Link
              to="/registers/$register"
              params={{ register }}
              search={{ entry: id }}
              data-testid={`late-${id}`}
            >
              {title}
            </Link>{' '}
            <span className="sub">({unit.shortName})</span>
          </span>
        ))}
        {more > 0 && <span className="sub"> {t('overview.lateMore', { count: more })}</span>}
      </p>
    </Note>
  );
}
