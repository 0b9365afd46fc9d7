import { formatDay } from '@tctp/contracts';
import type { TaskSummary } from '@tctp/contracts';
import { formatWeekday } from '../format/dates';
import type { Words } from '../i18n/use-words';
import { useWords } from '../i18n/use-words';
import type { IconName } from './icon';
import { Icon } from './icon';

type Timed = Pick<TaskSummary, 'time' | 'due' | 'settlement' | 'pendingWorkingDays' | 'work'>;
interface Said {
  main: string;
  exact: string | null;
  tone?: 'late' | 'soon';
}

const SOON = 7;
const ICONS: Record<'late' | 'soon', IconName> = { late: 'warn', soon: 'clock' };

/** Working days beside the exact last moment. */
export function DueText({ task }: { task: Timed }) {
  const said = say(task, useWords());
  return (
    <div className={`due ${said.tone ?? ''}`}>
      <b>
        {said.tone !== undefined && <Icon name={ICONS[said.tone]} small />}
        {said.main}
      </b>
      {said.exact !== null && <p className="small sub">{said.exact}</p>}
    </div>
  );
}

function say({ time, due, settlement, pendingWorkingDays, work }: Timed, words: Words): Said {
  const { t, language, word } = words;
  const day = due.lastDay === null ? null : formatWeekday(due.lastDay, language);
  const exact = (key: string) => (day === null ? null : t(key, { day }));
  const days = due.workingDays ?? 0;
  switch (time) {
    case 'overdue':
      return {
        main: days === 0 ? t('due.overdueNow') : t('due.overdue', { count: Math.abs(days) }),
        exact: exact('due.expired'),
        tone: 'late',
      };
    case 'dueSoon':
    case 'onTrack':
      return {
        main: days === 0 ? t('due.lastDay') : t('due.left', { count: days }),
        exact: exact('due.until'),
        ...(days <= SOON || time === 'dueSoon' ? { tone: 'soon' } : {}),
      };
    case 'answered':
      return {
        main: pendingWorkingDays ? t('due.waiting', { count: pendingWorkingDays }) : t('due.submittedToday'),
        exact: exact('due.limit'),
      };
    case 'waiting':
      return { main: word('time', 'waiting'), exact: exact('due.limit') };
    case 'settled':
      return {
        main: word('work', work),
        exact: settlement === null ? exact('due.limit') : word('settlement', settlement),
      };
    case 'predated':
      return {
        main: t('due.predated'),
        exact: due.lastDay === null ? due.text : t('due.predatedDay', { day: formatDay(due.lastDay) }),
      };
    case 'untimed':
      return {
        main: word('time', 'untimed'),
        exact: due.text === '' ? null : t('due.quoted', { text: due.text }),
      };
  }
}
