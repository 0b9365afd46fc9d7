import type { ReactNode } from 'react';
import { useState } from 'react';
import type { ApiProblem } from '../../api/api-problem';
import { useWords } from '../../i18n/use-words';
import { ReasonField, TextField } from '../../parts/admin/fields';
import { Button } from '../../parts/button';
import DateField from '../../parts/date-field';
import { ProblemNote } from '../../parts/problem-note';

export interface Decided {
  on: string;
  document: string;
  reason: string;
}

interface Props {
  verb: string;
  testId: string;
  /** With the number and day of the decision behind it. */
  decided?: boolean;
  /** What is filled in besides. */
  complete: boolean;
  busy: boolean;
  error: ApiProblem | null;
  onSubmit: (decided: Decided) => void;
  children?: ReactNode;
}

/** What every change of a unit asks: by which document, from which day, why. */
export function UnitForm({
  verb,
  testId,
  decided = false,
  complete,
  busy,
  error,
  onSubmit,
  children,
}: Props) {
  const { t } = useWords();
  const [document, setDocument] = useState('');
  const [on, setOn] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const ready = complete && reason.trim() !== '' && (!decided || (document.trim() !== '' && on !== null));
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit({ on: on ?? '', document, reason });
      }}
    >
      {children}
      {decided && (
        <div className="pair">
          <TextField
            label={t('units.document')}
            value={document}
            onChange={setDocument}
            testId="unit-document"
          />
          <div className="field">
            <label htmlFor="unit-on">{t('units.on')}</label>
            <DateField id="unit-on" value={on} onChange={setOn} testId="unit-on" />
          </div>
        </div>
      )}
      <ReasonField value={reason} onChange={setReason} />
      <ProblemNote error={error} />
      <div className="ends">
        <Button look="p" type="submit" disabled={!ready} busy={busy} testId={testId}>
          {verb}
        </Button>
        {!ready && <span className="small sub">{t('admin.incomplete')}</span>}
      </div>
    </form>
  );
}
