import { useWords } from '../../i18n/use-words';

interface Props {
  title: string;
  kind: 'field' | 'component';
  lines: readonly { key: string; name: string }[];
  typed: Readonly<Record<string, string>>;
  onChange: (name: string) => (to: string) => void;
}

/** For each its maximum and what was got, as two fields beside its name. */
export function FiguresFields({ title, kind, lines, typed, onChange }: Props) {
  const { t } = useWords();
  if (lines.length === 0) return null;
  return (
    <fieldset className="figures-fields">
      <legend>
        <b>{title}</b>
      </legend>
      <div className="figures-line small sub" aria-hidden="true">
        <span />
        <span>{t('drafts.column.max')}</span>
        <span>{t('drafts.column.obtained')}</span>
      </div>
      {lines.map(({ key, name }) => (
        <div key={key} className="figures-line">
          <span>{name}</span>
          {(['max', 'obtained'] as const).map((part) => {
            const field = `${kind} ${part} ${key}`;
            return (
              <input
                key={part}
                className="input"
                inputMode="decimal"
                maxLength={20}
                value={typed[field] ?? ''}
                placeholder={t('points.unknown')}
                aria-label={`${name}: ${t(`drafts.column.${part}`)}`}
                onChange={(event) => onChange(field)(event.target.value)}
                data-testid={`${kind}-${part}-${key}`}
              />
            );
          })}
        </div>
      ))}
    </fieldset>
  );
}
