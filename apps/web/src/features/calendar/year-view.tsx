import { formatDay } from '@tctp/contracts';
import type { PlanCalendar } from '@tctp/contracts';
import { useQuery } from '@tanstack/react-query';
import type { KeyboardEvent } from 'react';
import { useRef, useState } from 'react';
import { clockQuery } from '../../api/queries';
import { formatWeekday } from '../../format/dates';
import { useWords } from '../../i18n/use-words';
import { Icon } from '../../parts/icon';
import { Panel } from '../../parts/panel';
import type { Mark } from './month-days';
import { marksOf, shifted, weeksOf } from './month-days';

const STEPS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };
const LETTERS: Record<Mark, string> = { holiday: 'N', makeUp: 'B', weekend: '', plain: '' };

interface Props {
  calendar: PlanCalendar;
  chosen: string | undefined;
  onChoose: (day: string) => void;
}

/** Twelve small months. One day takes the Tab key; arrows go on from there. */
export function YearView({ calendar, chosen, onChoose }: Props) {
  const { t, language } = useWords();
  const [year, setYear] = useState(Number(chosen?.slice(0, 4) ?? calendar.year));
  const today = useQuery(clockQuery).data?.today;
  const grid = useRef<HTMLDivElement>(null);
  const markOf = marksOf(calendar);
  const names = new Map(calendar.holidays.map(({ on, name }) => [on, name]));
  const within = [chosen, today].find((day) => day?.startsWith(`${year}-`)) ?? `${year}-01-01`;

  return (
    <Panel
      title={t('calendar.year', { year })}
      aside={
        <>
          <span className="legend">
            <Legend mark="holiday" /> <Legend mark="makeUp" /> <Legend mark="weekend" />
          </span>
          <Turn by={-1} />
          <Turn by={1} />
        </>
      }
    >
      <div className="year" ref={grid} onKeyDown={walk}>
        {Array.from({ length: 12 }, (_, index) => month(index + 1))}
      </div>
    </Panel>
  );

  function Legend({ mark }: { mark: Mark }) {
    return (
      <span className="nb">
        <i className={`day ${mark}`} aria-hidden="true">
          {LETTERS[mark] || '7'}
        </i>{' '}
        {t(`calendar.mark.${mark}`)}
      </span>
    );
  }

  function Turn({ by }: { by: 1 | -1 }) {
    return (
      <button
        type="button"
        className="icon-btn"
        aria-label={t('calendar.year', { year: year + by })}
        onClick={() => setYear(year + by)}
      >
        <Icon name={by === 1 ? 'forward' : 'back'} />
      </button>
    );
  }

  function month(number: number) {
    return (
      <section key={number} className="month" aria-label={t('calendar.month', { month: number, year })}>
        <h3>{t('calendar.monthShort', { month: number })}</h3>
        <div className="week heads" aria-hidden="true">
          {t('calendar.weekdays')
            .split(' ')
            .map((name) => (
              <span key={name}>{name}</span>
            ))}
        </div>
        {weeksOf(year, number).map((week, at) => (
          <div className="week" key={at}>
            {week.map((day, place) => (day === null ? <span key={place} /> : dayButton(day)))}
          </div>
        ))}
      </section>
    );
  }

  function dayButton(day: string) {
    const mark = markOf(day);
    const said = [formatWeekday(day, language), t(`calendar.mark.${mark}`), names.get(day)].filter(Boolean);
    return (
      <button
        key={day}
        type="button"
        className={`day ${mark} ${day === today ? 'today' : ''}`}
        aria-pressed={day === chosen}
        aria-current={day === today ? 'date' : undefined}
        tabIndex={day === within ? 0 : -1}
        title={names.get(day) ?? formatDay(day)}
        onClick={() => onChoose(day)}
        data-day={day}
        data-testid={`day-${day}`}
      >
        {Number(day.slice(8))}
        {LETTERS[mark] !== '' && <i aria-hidden="true">{LETTERS[mark]}</i>}
        <span className="sr">, {said.join(', ')}</span>
      </button>
    );
  }

  function walk(event: KeyboardEvent) {
    const step = STEPS[event.key];
    const from = (event.target as HTMLElement).dataset['day'];
    if (step === undefined || from === undefined) return;
    event.preventDefault();
    grid.current?.querySelector<HTMLElement>(`[data-day="${shifted(from, step)}"]`)?.focus();
  }
}
