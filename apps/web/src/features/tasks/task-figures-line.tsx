import { formatPoints } from '@tctp/contracts';
import type { TaskSummary } from '@tctp/contracts';
import type { ReactNode } from 'react';
import { useWords } from '../../i18n/use-words';
import { atRisk, grouped } from './groups';

/** What may be lost, how much of it is late, and what nobody can count. */
export function TaskFiguresLine({
  tasks,
  children,
}: {
  tasks: readonly TaskSummary[];
  children?: ReactNode;
}) {
  const { t, language } = useWords();
  const groups = grouped(tasks);
  const risk = atRisk(tasks);
  return (
    <div className="sum">
      <span className="k">
        <b>{formatPoints(risk.points, language)}</b>
        <span>{t('tasks.pointsAtRisk')}</span>
      </span>
      <span className="k late">
        <b>{groups.get('overdue')?.length ?? 0}</b>
        {t('tasks.overdue')}
      </span>
      <span className="k soon">
        <b>{groups.get('soon')?.length ?? 0}</b>
        {t('tasks.dueSoon')}
      </span>
      {risk.unknown > 0 && (
        <span className="k">
          <b>{risk.unknown}</b>
          <span>
            {t('tasks.unknown')} <span className="sub only-desk">{t('tasks.unknownWhy')}</span>
          </span>
        </span>
      )}
      <span className="grow" />
      {children}
    </div>
  );
}
