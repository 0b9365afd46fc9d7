import { useId } from 'react';
import { useWords } from '../../i18n/use-words';
import '../../parts/field.css';

interface Props {
  label: string;
  hint: string;
  value: string;
  onChange: (text: string) => void;
  isMissing: boolean;
}

/** A sentence that people will ask for. */
export function ReasonArea({ label, hint, value, onChange, isMissing }: Props) {
  const { t } = useWords();
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        className="input"
        rows={2}
        maxLength={2000}
        placeholder={hint}
        value={value}
        aria-invalid={isMissing}
        aria-describedby={isMissing ? `${id}-wrong` : undefined}
        onChange={(event) => onChange(event.target.value)}
        data-testid="closing-reason"
      />
      {isMissing && (
        <p className="wrong" id={`${id}-wrong`}>
          {t('drafts.reasonFirst')}
        </p>
      )}
    </div>
  );
}
