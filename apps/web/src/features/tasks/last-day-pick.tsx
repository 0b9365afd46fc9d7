import { formatDay } from '@tctp/contracts';
import type { TaskDetail } from '@tctp/contracts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { clockQuery, plansQuery } from '../../api/queries';
import { daysAfter, formatWeekday } from '../../format/dates';
import { useWords } from '../../i18n/use-words';
import DateField from '../../parts/date-field';
import { PickOne } from '../../parts/pick-one';

interface Props {
  id?: string;
  task: TaskDetail;
  value?: string | null;
  onChange?: (day: string | null) => void;
}

const FREE = 'free';

/** A new last day: later than the present one, not past the end of the plan. The usual ones are one press away. */
export function LastDayPick({ id, task, value = null, onChange }: Props) {
  const { t, language } = useWords();
  const today = useQuery(clockQuery).data?.today;
  const endsOn = useQuery(plansQuery).data?.find((plan) => plan.id === task.planId)?.endsOn;
  const [free, setFree] = useState(false);
  const { lastDay } = task.due;
  if (today === undefined || endsOn === undefined) return <p className="sub">{t('loading')}</p>;
  const from = lastDay !== null && lastDay > today ? lastDay : today;
  const weeks = [1, 2].map((count) => ({
    value: daysAfter(from, count * 7),
    label: t('act.weeks', { count }),
  }));
  const usual = [...weeks.filter((one) => one.value < endsOn), { value: endsOn, label: t('act.planEnd') }]
    .filter((one) => one.value > from)
    .map((one) => ({ ...one, detail: formatWeekday(one.value, language) }));
  const isFree = free || (value !== null && !usual.some((one) => one.value === value));
  return (
    <div className="last-day" id={id}>
      <p className="small sub">
        {t('act.limits', {
          now: lastDay === null ? t('points.unknown') : formatDay(lastDay),
          end: formatDay(endsOn),
        })}
      </p>
      <PickOne
        value={isFree ? FREE : value}
        onChange={(chosen) => {
          setFree(chosen === FREE);
          onChange?.(chosen === FREE ? null : chosen);
        }}
        choices={[...usual, { value: FREE, label: t('act.otherDay') }]}
        none=""
        testId="until"
      />
      {isFree && (
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
    </div>
  );
}
