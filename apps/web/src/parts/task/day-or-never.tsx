import { NEVER } from '@tctp/domain';
import { useQuery } from '@tanstack/react-query';
import { clockQuery } from '../../api/queries';
import { useWords } from '../../i18n/use-words';
import DateField from '../date-field';

interface Props {
  id?: string;
  testId: string;
  value?: string | null;
  onChange?: (value: string | null) => void;
}

/** A day, or the explicit answer that it was never done, which is not the same as no answer. */
export function DayOrNever({ id, testId, value = null, onChange }: Props) {
  const { t } = useWords();
  const today = useQuery(clockQuery).data?.today;
  const isNever = value === NEVER;
  return (
    <span id={id} className="day-or-never">
      <span>
        <DateField
          value={isNever ? null : value}
          onChange={(day) => onChange?.(day)}
          testId={testId}
          {...(today === undefined ? {} : { near: today, max: today })}
        />
      </span>
      <label>
        <input
          type="checkbox"
          checked={isNever}
          onChange={(event) => onChange?.(event.target.checked ? NEVER : null)}
          data-testid={`${testId}-never`}
        />{' '}
        {t('facts.never')}
      </label>
    </span>
  );
}
