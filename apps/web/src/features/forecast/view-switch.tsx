import type { ForecastQuery } from '@tctp/contracts';
import { FORECAST_VIEWS } from '@tctp/domain';
import { useQuery } from '@tanstack/react-query';
import { clockQuery } from '../../api/queries';
import { useWords } from '../../i18n/use-words';
import DateField from '../../parts/date-field';

interface Props {
  moment: ForecastQuery;
  onChange: (moment: ForecastQuery) => void;
}

/** How hopefully to read the evidence, and as of which day: both in the address, to be sent on. */
export function ViewSwitch({ moment, onChange }: Props) {
  const { t } = useWords();
  const today = useQuery(clockQuery).data?.today;
  const { view = 'likely', asOf } = moment;
  return (
    <div className="view-switch">
      <fieldset className="segments">
        <legend className="sr">{t('room.view.title')}</legend>
        {FORECAST_VIEWS.map((one) => (
          <label key={one} className={one === view ? 'on' : ''}>
            <input
              type="radio"
              name="forecast-view"
              className="sr"
              checked={one === view}
              onChange={() => onChange({ ...moment, view: one === 'likely' ? undefined : one })}
              data-testid={`view-${one}`}
            />
            {t(`room.view.${one}`)}
          </label>
        ))}
      </fieldset>
      <div className="as-of">
        <span className="sub">{t('room.view.asOf')}</span>
        <DateField
          value={asOf ?? today ?? null}
          label={t('room.view.asOf')}
          onChange={(day) => onChange({ ...moment, asOf: day === null || day === today ? undefined : day })}
          testId="as-of"
          {...(today === undefined ? {} : { max: today, near: today })}
        />
        {asOf !== undefined && (
          <button type="button" className="link" onClick={() => onChange({ ...moment, asOf: undefined })}>
            {t('room.view.today')}
          </button>
        )}
      </div>
    </div>
  );
}
