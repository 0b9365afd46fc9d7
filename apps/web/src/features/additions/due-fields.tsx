import { formatDay } from '@tctp/contracts';
import { useWords } from '../../i18n/use-words';
import { ChoiceField } from '../../parts/admin/fields';
import DateField from '../../parts/date-field';
import type { WantedDue } from './wanted';

interface Props {
  due: WantedDue;
  onChange: (due: WantedDue) => void;
  from: string;
  until: string;
}

const KINDS = ['day', 'month', 'quarter', 'half', 'year'] as const;
const DAYS = ['last', 5, 10, 15, 20, 25] as const;

/** One day, or the same day of the last month of every period. */
export function DueFields({ due, onChange, from, until }: Props) {
  const { t } = useWords();
  const every = due.kind === 'every' ? due.every : 'day';
  return (
    <>
      <ChoiceField
        label={t('additions.due')}
        value={every}
        options={KINDS.map((value) => ({ value, label: t(`additions.dueKind.${value}`) }))}
        onChange={(next) =>
          onChange(
            next === 'day' ? { kind: 'day', on: null } : { kind: 'every', every: next, day: dayOf(due) },
          )
        }
        testId="add-due-kind"
      />
      {due.kind === 'day' ? (
        <div className="field">
          <span>{t('additions.dueDay')}</span>
          <DateField
            value={due.on}
            onChange={(on) => onChange({ kind: 'day', on })}
            min={from}
            max={until}
            label={t('additions.dueDay')}
            testId="add-due-day"
          />
          <p className="small sub">
            {t('additions.dueWithin', { from: formatDay(from), until: formatDay(until) })}
          </p>
        </div>
      ) : (
        <ChoiceField
          label={t('additions.dayOfPeriod')}
          value={String(due.day)}
          options={DAYS.map((day) => ({
            value: String(day),
            label: day === 'last' ? t('additions.lastDay') : t('additions.onDay', { day }),
          }))}
          onChange={(next) => onChange({ ...due, day: next === 'last' ? next : Number(next) })}
          testId="add-due-of"
        />
      )}
    </>
  );
}

function dayOf(due: WantedDue): number | 'last' {
  return due.kind === 'every' ? due.day : 'last';
}
