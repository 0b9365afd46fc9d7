import type { Additions } from '@tctp/contracts';
import { formatDay } from '@tctp/contracts';
import { Link } from '@tanstack/react-router';
import { dayOf } from '../../format/dates';
import { useWords } from '../../i18n/use-words';
import { Panel } from '../../parts/panel';

/** What came to the plan while it ran, newest first, with who added it and why. */
export function AddedList({ additions }: Pick<Additions, 'additions'>) {
  const { t } = useWords();
  if (additions.length === 0) return null;
  return (
    <Panel title={t('additions.added')} flush>
      <ul className="deed-rows additions" data-testid="added">
        {additions.map(({ componentCode, title, leadName, reason, document, by, at, tasks }) => (
          <li key={tasks[0]?.id}>
            <div>
              <p>
                <span className="code sub">{componentCode}</span> {title} · {leadName}
              </p>
              <p className="small sub">
                {t('additions.addedBy', { day: formatDay(dayOf(at)), by: by.displayName })}: {reason}
                {document !== null &&
                  ` · ${t('additions.under', { number: document.number })}${
                    document.issuedOn === null ? '' : `, ${formatDay(document.issuedOn)}`
                  }`}
              </p>
            </div>
            <p className="added-tasks">
              {tasks.map(({ id, lastDay }) => (
                <Link key={id} to="/tasks/$taskId" params={{ taskId: id }} className="nb">
                  {lastDay === null ? t('task.view') : formatDay(lastDay)}
                </Link>
              ))}
            </p>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
