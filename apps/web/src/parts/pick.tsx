import './filter-bar.css';

interface Props {
  label: string;
  /** What stands for "no choice". */
  all?: string;
  value: string | undefined;
  options: readonly { value: string; label: string }[];
  onChange: (value: string | undefined) => void;
  testId?: string;
}

/** One of a list, in the browser's own control: it costs nothing and every phone has its wheel for it. A choice that narrows stands out. */
export function Pick({ label, all, value, options, onChange, testId }: Props) {
  return (
    <select
      className={`input picker ${value === undefined || all === undefined ? '' : 'on'}`}
      aria-label={label}
      value={value ?? ''}
      onChange={(event) => onChange(event.target.value === '' ? undefined : event.target.value)}
      data-testid={testId}
    >
      {all !== undefined && <option value="">{all}</option>}
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  );
}
