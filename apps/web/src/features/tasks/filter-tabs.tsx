interface Props<Value extends string> {
  label: string;
  value: Value;
  options: readonly { value: Value; label: string; count: number }[];
  onChange: (value: Value) => void;
}

export function FilterTabs<Value extends string>({ label, value, options, onChange }: Props<Value>) {
  return (
    <div className="tabs" role="group" aria-label={label}>
      {options.map((option) => (
        <button
          key={option.value}
          type="button"
          aria-pressed={option.value === value}
          onClick={() => onChange(option.value)}
          data-testid={`filter-${option.value}`}
        >
          {option.label} {option.count}
        </button>
      ))}
    </div>
  );
}
