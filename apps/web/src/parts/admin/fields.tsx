import { foldText } from '@tctp/domain';
import { Select } from 'antd';
import type { ReactNode } from 'react';
import { useId } from 'react';
import { useWords } from '../../i18n/use-words';

interface TextProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  hint?: ReactNode;
  lines?: number;
  maxLength?: number;
  testId?: string;
  autoFocus?: boolean;
}

export function TextField({
  label,
  value,
  onChange,
  hint,
  lines = 1,
  maxLength = 300,
  testId,
  autoFocus,
}: TextProps) {
  const id = useId();
  const shared = {
    id,
    className: 'input',
    value,
    maxLength,
    'data-testid': testId,
    'aria-describedby': hint === undefined ? undefined : `${id}-hint`,
    autoFocus,
  };
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {lines === 1 ? (
        <input {...shared} autoComplete="off" onChange={(event) => onChange(event.target.value)} />
      ) : (
        <textarea {...shared} rows={lines} onChange={(event) => onChange(event.target.value)} />
      )}
      {hint !== undefined && (
        <p className="small sub" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}

/** Why: asked with every change, because people will ask. */
export function ReasonField({ value, onChange }: Pick<TextProps, 'value' | 'onChange'>) {
  const { t } = useWords();
  return (
    <TextField
      label={t('admin.reason')}
      value={value}
      onChange={onChange}
      lines={2}
      maxLength={2000}
      testId="reason"
    />
  );
}

interface ChoiceProps<Value extends string> {
  label: string;
  value: Value;
  options: readonly { value: Value; label: string }[];
  onChange: (value: Value) => void;
  testId?: string;
}

/** The browser's own list: a phone shows it as it shows all others. */
export function ChoiceField<Value extends string>({
  label,
  value,
  options,
  onChange,
  testId,
}: ChoiceProps<Value>) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        className="input"
        value={value}
        data-testid={testId}
        onChange={(event) => onChange(event.target.value as Value)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}

/** Among a hundred units one types: without diacritics as well. */
export function UnitField({ label, value, options, onChange, testId }: ChoiceProps<string>) {
  const id = useId();
  const { t } = useWords();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <Select
        id={id}
        value={value === '' ? null : value}
        placeholder={t('admin.chooseUnit')}
        options={[...options]}
        onChange={(next: string) => onChange(next)}
        showSearch={{
          filterOption: (typed, option) => foldText(option?.label ?? '').includes(foldText(typed)),
        }}
        aria-label={label}
        data-testid={testId}
      />
    </div>
  );
}
