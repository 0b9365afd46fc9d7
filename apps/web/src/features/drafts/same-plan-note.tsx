import { Link } from '@tanstack/react-router';
import { useWords } from '../../i18n/use-words';
import { Note } from '../../parts/note';
import { useDesk } from './desk';

/** Said before anything is settled, and again before it is too late: the number is in use. */
export function SamePlanNote() {
  const { t } = useWords();
  const same = useDesk().view.samePlan;
  if (same === null) return null;
  return (
    <Note role="status">
      <span data-testid="same-plan">
        <b>{t('drafts.samePlan.is', { number: same.number, year: same.year, count: same.taskCount })}</b>{' '}
        {t('drafts.samePlan.todo')}{' '}
        <Link to="/plan" search={{ plan: same.id }}>
          {t('drafts.toPlan')}
        </Link>
      </span>
    </Note>
  );
}
