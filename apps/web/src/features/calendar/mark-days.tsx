import type { MarkDays as Change, PlanCalendar, SettingsChanged } from '@tctp/contracts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { movedQuery, planPath } from '../../api/admin-queries';
import { useCommand } from '../../api/use-command';
import { formatWeekday } from '../../format/dates';
import { useWords } from '../../i18n/use-words';
import { ReasonField, TextField } from '../../parts/admin/fields';
import { MovedMomentsList } from '../../parts/admin/moved-moments';
import { Button } from '../../parts/button';
import DateField from '../../parts/date-field';
import { Panel } from '../../parts/panel';
import { ProblemNote } from '../../parts/problem-note';
import { marksOf, shifted } from './month-days';

const MARKS = ['holiday', 'makeUp', 'plain'] as const;
/** A holiday takes no longer; the API holds to it too. */
const MOST_DAYS = 31;

interface Props {
  planId: string;
  calendar: PlanCalendar;
  day: string;
  onDone: () => void;
}

/** Marks a day, or several in a row; what would move stands there before anything is saved. */
export function MarkDays({ planId, calendar, day, onDone }: Props) {
  const { t, language } = useWords();
  const is = marksOf(calendar)(day);
  const [mark, setMark] = useState<Change['mark']>(
    is === 'weekend' ? 'makeUp' : is === 'plain' ? 'holiday' : 'plain',
  );
  const [last, setLast] = useState<string | null>(day);
  const [name, setName] = useState(calendar.holidays.find(({ on }) => on === day)?.name ?? '');
  const [reason, setReason] = useState('');
  const command = useCommand<SettingsChanged>(() => onDone());
  const change = changeOf(mark, day, last ?? day, name.trim() || t('calendar.holidayName'));
  /* What is being saved moves nothing any more: asked again, it would be refused. */
  const enabled = command.isIdle || command.isError;
  const moved = useQuery({ ...movedQuery(planId, { subject: 'calendar', body: change }), enabled });
  const complete = reason.trim() !== '' && (mark !== 'holiday' || name.trim() !== '');

  return (
    <Panel title={formatWeekday(day, language)} aside={t(`calendar.mark.${is}`)}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          command.mutate({
            method: 'PUT',
            path: `${planPath(planId)}/calendar`,
            body: { change, reason },
            version: calendar.version,
          });
        }}
      >
        <fieldset className="marks">
          <legend className="sr">{t('calendar.becomes')}</legend>
          {MARKS.map((one) => (
            <label key={one}>
              <input
                type="radio"
                name="mark"
                checked={mark === one}
                onChange={() => setMark(one)}
                data-testid={`mark-${one}`}
              />
              {t(`calendar.become.${one}`)}
            </label>
          ))}
        </fieldset>
        <div className="field">
          <label htmlFor="last-day">{t('calendar.until')}</label>
          <DateField
            id="last-day"
            value={last}
            onChange={setLast}
            min={day}
            max={shifted(day, MOST_DAYS - 1)}
            testId="last-day"
          />
        </div>
        {mark === 'holiday' && (
          <TextField
            label={t('calendar.name')}
            value={name}
            onChange={setName}
            maxLength={200}
            testId="holiday-name"
          />
        )}
        <div aria-live="polite">
          {moved.isError ? (
            <ProblemNote error={moved.error} />
          ) : moved.data === undefined ? (
            <p className="small sub">{t('moved.asking')}</p>
          ) : (
            <MovedMomentsList tasks={moved.data} />
          )}
        </div>
        <ReasonField value={reason} onChange={setReason} />
        <ProblemNote error={command.error} />
        <div className="ends">
          <Button
            look="p"
            type="submit"
            disabled={!complete || moved.isError}
            busy={command.isPending}
            testId="save-days"
          >
            {t('admin.save')}
          </Button>
          <Button look="quiet" onClick={() => onDone()}>
            {t('admin.cancel')}
          </Button>
          {!complete && !moved.isError && <span className="small sub">{t('admin.incomplete')}</span>}
        </div>
      </form>
    </Panel>
  );
}

function changeOf(mark: Change['mark'], first: string, last: string, name: string): Change {
  const days: string[] = [];
  for (let day = first; day <= last && days.length < MOST_DAYS; day = shifted(day, 1)) days.push(day);
  return mark === 'holiday' ? { mark, days, name } : { mark, days };
}
