import { isAmong } from '@tctp/domain';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { sessionQuery } from '../api/queries';
import { useWords } from '../i18n/use-words';

/** From a component nobody works for to the form that gives it to a unit; for whoever keeps the plan. */
export function GiveLink({ code }: { code: string }) {
  const { t } = useWords();
  const session = useQuery(sessionQuery).data;
  if (session == null || !isAmong({ role: session.role }, 'keepers') || session.actingFor !== null)
    return null;
  return (
    <p className="no-print">
      <Link to="/additions" search={{ component: code }} className="btn a sm" data-testid={`give-${code}`}>
        {t('additions.give')}
      </Link>
    </p>
  );
}
