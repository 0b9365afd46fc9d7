import { formatDay } from '@tctp/contracts';
import type { TaskDetail } from '@tctp/contracts';
import { useQuery } from '@tanstack/react-query';
import { Radio } from 'antd';
import { useState } from 'react';
import { clockQuery, plansQuery } from '../../api/queries';
import { daysAfter, formatWeekday } from '../../format/dates';
import { useWords } from '../../i18n/use-words';
import DateField from '../../parts/date-field';

interface Props {
  id?: string;
  task: TaskDetail;
  value?: string | null;
  onChange?: (day: string | null) => void;
}

/** A new last day: later than the present one, not past the end of the plan. The usual ones are one press away. */
export function LastDayPick({ id, task, value = null, onChange }: Props) {
  const { t, language } = useWords();
  const today = useQuery(clockQuery).data?.today;
  const endsOn = useQuery(plansQuery).data?.find((plan) => plan.id === task.planId)?.endsOn;
  const [free, setFree] = useState(false);
  const { lastDay } = task.due;
  const from = [lastDay, today].reduce<string | null>(
    (later, day) => (day != null && (later === null || day > later) ? day : later),
    null,
  );
  if (from === null || endsOn === undefined) return <p className="sub">{t('loading')}</p>;
  const weeks = [1, 2].map((count) => ({
    day: daysAfter(from, count * 7),
    label: t('act.weeks', { count }),
  }));
  const usual = [...weeks, { day: endsOn, label: t('act.planEnd') }].filter(
    ({ day }, place, all) => day > from && day <= endsOn && all.findIndex((one) => one.day === day) === place,
  );
  const isUsual = usual.some(({ day }) => day === value);
  return (
    <div className="last-day" id={id}>
      <p className="small sub">
        {t('act.limits', {
          now: lastDay === null ? t('points.unknown') : formatDay(lastDay),
          end: formatDay(endsOn),
        })}
      </p>
      <Radio.Group
        optionType="button"
        value={free ? 'free' : isUsual ? value : value === null ? null : 'free'}
        onChange={(event) => {
          const chosen = String(event.target.value);
          setFree(chosen === 'free');
          if (chosen !== 'free') onChange?.(chosen);
        }}
        options={[
          ...usual.map(({ day, label }) => ({
            value: day,
            label: <span data-testid={`until-${day}`}>{`${label} · ${formatDay(day)}`}</span>,
          })),
          { value: 'free', label: <span data-testid="until-free">{t('act.otherDay')}</span> },
        ]}
      />
      {(free || (value !== null && !isUsual)) && (
        <div className="last-day-free">
          <DateField
            value={value}
            onChange={(day) => onChange?.(day)}
            min={daysAfter(from, 1)}
            max={endsOn}
            label={t('act.field.until')}
            testId="until-date"
          />
        </div>
      )}
      {value !== null && <p>→ {formatWeekday(value, language)}</p>}
    </div>
  );
}
