import type { ImportChangeLine, ImportPreview } from '@tctp/contracts';
import type { ApiProblem } from '../../api/api-problem';
import { useWords } from '../../i18n/use-words';
import { TextField } from '../admin/fields';
import { Button } from '../button';
import { Note } from '../note';
import { ProblemNote } from '../problem-note';
import '../field.css';

interface Props {
  seen: ImportPreview;
  why: { reason: string; document: string };
  onReason: (text: string) => void;
  onDocument: (text: string) => void;
  busy: boolean;
  error: ApiProblem | null;
  onConfirm: () => void;
}

/** What would change, row by row, and the reason that is asked before it does. */
export function PreviewPanel({ seen, why, onReason, onDocument, busy, error, onConfirm }: Props) {
  const { t } = useWords();
  const { counts, changes, renames } = seen;
  const total = counts.added + counts.changed;
  if (total === 0)
    return (
      <Note tone="ok" role="status">
        <span data-testid="import-nothing">{t('imports.nothing')}</span>
      </Note>
    );
  const complete = why.reason.trim() !== '' && (renames === 0 || why.document.trim() !== '');
  return (
    <>
      <p role="status" data-testid="import-counts">
        <b>{t('imports.counts', { ...counts })}</b>
      </p>
      <div
        className="import-changes"
        tabIndex={0}
        role="region"
        aria-label={t('imports.counts', { ...counts })}
        data-testid="import-changes"
      >
        <ul>
          {changes.map((change) => (
            <li key={change.row}>
              <Changed change={change} />
            </li>
          ))}
        </ul>
      </div>
      {changes.length < total && (
        <p className="small sub">{t('imports.moreChanges', { count: total - changes.length })}</p>
      )}
      <form
        className="import-form"
        onSubmit={(event) => {
          event.preventDefault();
          onConfirm();
        }}
      >
        {renames > 0 && (
          <TextField
            label={t('imports.document', { count: renames })}
            value={why.document}
            onChange={onDocument}
            testId="import-document"
          />
        )}
        <TextField
          label={t('imports.reason')}
          value={why.reason}
          onChange={onReason}
          hint={t('imports.reasonHint')}
          lines={2}
          maxLength={2000}
          testId="import-reason"
        />
        <ProblemNote error={error} />
        <div className="import-ends">
          <Button look="p" type="submit" disabled={!complete} busy={busy} testId="import-confirm">
            {t('imports.confirm', { count: total })}
          </Button>
        </div>
      </form>
    </>
  );
}

function Changed({ change: { key, title, kind, parts } }: { change: ImportChangeLine }) {
  const { t } = useWords();
  const said = (value: string | null) => value ?? t('imports.none');
  return (
    <>
      <p className="import-change-head">
        <span className="tag">{t(`imports.${kind}`)}</span> <b>{key}</b>
        {title !== key && <span className="sub"> {title}</span>}
      </p>
      <dl className="import-parts">
        {parts
          .filter(({ now, was }) => now !== null || was !== null)
          .map((part) => (
            <div key={part.title}>
              <dt>{part.title}</dt>
              <dd>
                {part.was !== null && (
                  <>
                    <s>{part.was}</s>
                    <span className="sr"> {t('imports.becomes')} </span>
                    <span aria-hidden="true"> → </span>
                  </>
                )}
                {said(part.now)}
              </dd>
            </div>
          ))}
      </dl>
    </>
  );
}
