import { useWords } from '../i18n/use-words';
import { TextField } from './admin/fields';
import DateField from './date-field';

/** The document somebody acts on, as far as it is typed. */
export interface NamedDocument {
  number: string;
  issuedOn: string | null;
}

/** Null where no number stands. */
export function documentOf({ number, issuedOn }: NamedDocument) {
  return number.trim() === '' ? null : { number: number.trim(), issuedOn };
}

interface Props extends NamedDocument {
  onChange: (part: Partial<NamedDocument>) => void;
}

export function DocumentPart({ number, issuedOn, onChange }: Props) {
  const { t } = useWords();
  return (
    <div className="pair">
      <TextField
        label={t('additions.documentNumber')}
        value={number}
        onChange={(next) => onChange({ number: next })}
        maxLength={100}
        testId="document-number"
      />
      <div className="field">
        <span>{t('additions.documentDay')}</span>
        <DateField
          value={issuedOn}
          onChange={(next) => onChange({ issuedOn: next })}
          label={t('additions.documentDay')}
          testId="document-day"
        />
      </div>
    </div>
  );
}
