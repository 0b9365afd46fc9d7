import type { Account } from '@tctp/contracts';
import { TASK_ACTIONS, mayAct, seesWholePlan } from '@tctp/domain';
import { useWords } from '../../i18n/use-words';

const RELATIONS = ['lead', 'coordinator', 'none'] as const;

/** What a role may see and do, read from the same table that the program asks. */
export function RoleGrants({ role }: { role: Account['role'] }) {
  const { t, word } = useWords();
  const actions = TASK_ACTIONS.filter((action) =>
    RELATIONS.some((relation) => mayAct({ role, relation, ofReviewUnit: false }, action)),
  );
  const extra = role === 'appraiser' || role === 'admin' ? [t(`people.also.${role}`)] : [];
  const does = [...extra, ...actions.map((action) => word('action', action).toLowerCase())];
  return (
    <p className="small sub" data-testid="role-grants">
      {t(seesWholePlan(role) ? 'people.seesAll' : 'people.seesOwn')}
      {does.length > 0 && ` ${t('people.does')} ${does.join(', ')}.`}
    </p>
  );
}
