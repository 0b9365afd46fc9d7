import { DatePicker } from 'antd';
import dayjs from 'dayjs';
import 'dayjs/locale/vi';
import type { KeyboardEvent } from 'react';
import { useWords } from '../i18n/use-words';

interface Props {
  /** ISO day; `value` and `onChange` also let a form hold it. */
  value?: string | null;
  onChange?: (day: string | null) => void;
  id?: string;
  /** Days before this one cannot be chosen. */
  min?: string;
  max?: string;
  /** The month shown first, where nothing is chosen yet: the plan's own today. */
  near?: string;
  label?: string;
  /** Instead of how a day is written. */
  placeholder?: string;
  testId?: string;
  open?: boolean;
  onClose?: () => void;
}

const FORMATS = ['DD/MM/YYYY', 'D/M/YYYY', 'DDMMYYYY'];

export default function DateField({
  value,
  onChange,
  id,
  min,
  max,
  near = min,
  label,
  placeholder,
  testId,
  open,
  onClose,
}: Props) {
  const { t } = useWords();
  return (
    <div className="whole-day" onKeyDown={keepsToItself}>
      <DatePicker
        id={id}
        value={value ? dayjs(value) : null}
        onChange={(day) => onChange?.(day === null ? null : day.format('YYYY-MM-DD'))}
        minDate={min === undefined ? undefined : dayjs(min)}
        maxDate={max === undefined ? undefined : dayjs(max)}
        defaultPickerValue={near === undefined ? undefined : dayjs(near)}
        showNow={false}
        format={FORMATS}
        placeholder={placeholder ?? t('dateFormat')}
        aria-label={label}
        data-testid={testId}
        style={{ width: '100%' }}
        {...(open === undefined ? {} : { open, onOpenChange: (next: boolean) => !next && onClose?.() })}
      />
    </div>
  );
}

/** Enter takes the day that was typed; it does not send the form around it. */
function keepsToItself(event: KeyboardEvent): void {
  if (event.key === 'Enter') event.preventDefault();
}
