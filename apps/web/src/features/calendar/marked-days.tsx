import { formatDay } from '@tctp/contracts';
import type { PlanCalendar } from '@tctp/contracts';
import { formatWeekday } from '../../format/dates';
import { useWords } from '../../i18n/use-words';
import { Panel } from '../../parts/panel';
import { shifted } from './month-days';

interface Props {
  calendar: PlanCalendar;
  onChoose: (day: string) => void;
}

interface Range {
  name: string;
  first: string;
  last: string;
  days: number;
}

/** The days themselves, holidays that follow each other under one name as one; and the one setting beside them. */
export function MarkedDays({ calendar, onChoose }: Props) {
  const { t, language } = useWords();
  return (
    <Panel title={t('calendar.list')} flush>
      <ul className="marked">
        {rangesOf(calendar.holidays).map(({ name, first, last, days }) => (
          <li key={first}>
            <button type="button" className="admin-row marked-row" onClick={() => onChoose(first)}>
              <i className="day holiday" aria-hidden="true">
                N
              </i>
              <span>
                {first === last ? formatWeekday(first, language) : `${formatDay(first)} – ${formatDay(last)}`}
                {days > 1 && <span className="sub"> · {t('calendar.days', { count: days })}</span>}
              </span>
              <span className="sub">{name}</span>
            </button>
          </li>
        ))}
        {calendar.makeUpDays.map((day) => (
          <li key={day}>
            <button type="button" className="admin-row marked-row" onClick={() => onChoose(day)}>
              <i className="day makeUp" aria-hidden="true">
                B
              </i>
              <span>{formatWeekday(day, language)}</span>
              <span className="sub">{t('calendar.mark.makeUp')}</span>
            </button>
          </li>
        ))}
      </ul>
      <p className="small sub marked-rule">
        {t(calendar.beforeIncludesDay ? 'calendar.beforeIn' : 'calendar.beforeOut')}{' '}
        {t('calendar.opens', { time: calendar.dayStart })}
      </p>
    </Panel>
  );
}

function rangesOf(holidays: PlanCalendar['holidays']): Range[] {
  const ranges: Range[] = [];
  for (const { on, name } of holidays.toSorted((left, right) => (left.on < right.on ? -1 : 1))) {
    const open = ranges.at(-1);
    if (open !== undefined && open.name === name && shifted(open.last, 1) === on) {
      open.last = on;
      open.days += 1;
    } else ranges.push({ name, first: on, last: on, days: 1 });
  }
  return ranges;
}
