import { formatPoints } from '@tctp/contracts';
import type { TaskSummary } from '@tctp/contracts';
import type { ReactNode } from 'react';
import { useWords } from '../../i18n/use-words';
import { atRisk, grouped } from './groups';

/** What may be lost, how much of it is late, and what nobody can count. */
export function TaskFiguresLine({
  tasks,
  brief = false,
  children,
}: {
  tasks: readonly TaskSummary[];
  /** Without the reason why points are unknown, where room is short. */
  brief?: boolean;
  children?: ReactNode;
}) {
  const { t, language } = useWords();
  const groups = grouped(tasks);
  const risk = atRisk(tasks);
  const [late, soon] = [groups.get('overdue')?.length ?? 0, groups.get('soon')?.length ?? 0];
  return (
    <div className="sum">
      <span className="k">
        <b>{formatPoints(risk.points, language)}</b>
        <span>{t('tasks.pointsAtRisk')}</span>
      </span>
      <span className={late > 0 ? 'k late' : 'k'}>
        <b>{late}</b>
        {t('tasks.overdue')}
      </span>
      <span className={soon > 0 ? 'k soon' : 'k'}>
        <b>{soon}</b>
        {t('tasks.dueSoon')}
      </span>
      {risk.unknown > 0 && (
        <span className="k">
          <b>{risk.unknown}</b>
          <span>
            {t('tasks.unknown')} {!brief && <span className="sub only-desk">{t('tasks.unknownWhy')}</span>}
          </span>
        </span>
      )}
      <span className="grow" />
      {children}
    </div>
  );
}
