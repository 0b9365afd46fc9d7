import { formatDay } from '@tctp/contracts';
import type { DocumentHead } from '@tctp/contracts';
import { Input } from 'antd';
import { useId } from 'react';
import { useWords } from '../../i18n/use-words';
import DateField from '../../parts/date-field';
import type { DocumentDraft, DocumentField } from './document-draft';
import { DOCUMENT_FIELDS, offersMore } from './document-draft';
import type { Sending } from './use-uploads';

const LONGEST = { number: 100, issuedOn: 10, issuer: 200, subject: 500 } as const;

interface Props {
  one: Sending;
  today: string | undefined;
  onWrite: (draft: DocumentDraft) => void;
}

/** What the paper says of itself: typed, or taken from the file with one press; the lines it was read from stand below. */
export function DocumentFields({ one: { head, draft }, today, onWrite }: Props) {
  const { t } = useWords();
  const id = useId();
  const nothing = head !== undefined && DOCUMENT_FIELDS.every((field) => head?.[field] == null);
  const lines = linesOf(head);
  const write = (field: DocumentField, value: string) => onWrite({ ...draft, [field]: value });

  return (
    <>
      {head === undefined && (
        <p className="small sub" role="status">
          {t('upload.reading')}
        </p>
      )}
      {nothing && <p className="small sub">{t('upload.nothingRead')}</p>}
      <div className="document-fields">
        {DOCUMENT_FIELDS.map((field) => (
          <div key={field} className={`field ${field}`}>
            <label htmlFor={`${id}${field}`} className="small">
              {t(`upload.${field}`)}
            </label>
            {field === 'issuedOn' ? (
              <DateField
                id={`${id}${field}`}
                value={draft.issuedOn ?? null}
                onChange={(day) => write(field, day ?? '')}
                testId={`upload-${field}`}
                {...(today === undefined ? {} : { near: today, max: today })}
              />
            ) : (
              <Input
                id={`${id}${field}`}
                value={draft[field] ?? ''}
                maxLength={LONGEST[field]}
                onChange={({ target }) => write(field, target.value)}
                data-testid={`upload-${field}`}
              />
            )}
            {offersMore(head, draft, field) && suggestion(field)}
          </div>
        ))}
      </div>
      {lines.length > 0 && (
        <p className="small sub">
          {t('upload.lines')} {lines.map((line) => `“${line}”`).join(' · ')}
        </p>
      )}
    </>
  );

  function suggestion(field: DocumentField) {
    const found = head?.[field];
    if (found == null) return null;
    const value = field === 'issuedOn' ? formatDay(found.value) : found.value;
    return (
      <button
        type="button"
        className="suggestion"
        title={found.line}
        onClick={() => write(field, found.value)}
        data-testid={`suggested-${field}`}
      >
        <b>{value}</b> <span className="small">{t('upload.read')}</span>
      </button>
    );
  }
}

/** Each line once: number and day often share theirs. */
function linesOf(head: DocumentHead | null | undefined): string[] {
  return [
    ...new Set(DOCUMENT_FIELDS.map((field) => head?.[field]?.line).filter((line) => line !== undefined)),
  ];
}
