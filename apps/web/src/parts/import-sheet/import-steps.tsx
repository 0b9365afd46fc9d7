import { useState } from 'react';
import type { ImportPlace } from '../../api/import-queries';
import { useWords } from '../../i18n/use-words';
import { Button } from '../button';
import { Note } from '../note';
import { ProblemNote } from '../problem-note';
import { FaultsTable } from './faults-table';
import { FilePick } from './file-pick';
import { FirstPasswords } from './first-passwords';
import { PreviewPanel } from './preview-panel';
import { useImport } from './use-import';

/** One thing at a time: the form and the file, then what is wrong or what would change, then what was done. */
export function ImportSteps({ onDone, ...place }: ImportPlace & { onDone: () => void }) {
  const { t } = useWords();
  const { form, preview, confirm, file, choose, say } = useImport(place);
  const [reason, setReason] = useState('');
  const [document, setDocument] = useState('');
  const seen = preview.data;
  const isFaulty = seen !== undefined && seen.faults.length > 0;

  if (confirm.data !== undefined) {
    const { counts, passwords } = confirm.data;
    return (
      <div className="import-steps" data-testid="import-done">
        <Note tone="ok" role="status">
          {t('imports.done', { ...counts })}
        </Note>
        <FirstPasswords passwords={passwords}>
          <Button onClick={onDone} testId="import-close">
            {t('imports.close')}
          </Button>
        </FirstPasswords>
      </div>
    );
  }
  return (
    <div className="import-steps">
      <div className="import-take">
        <p>{t('imports.takeWhy')}</p>
        <Button icon="download" busy={form.isPending} onClick={() => form.mutate()} testId="import-form">
          {t('imports.take')}
        </Button>
        <FilePick
          first={seen === undefined}
          busy={preview.isPending}
          onPick={(picked) => void choose(picked)}
        />
      </div>
      <ProblemNote error={form.error} />
      {preview.isPending && file !== null && (
        <p className="sub" role="status">
          {t('imports.reading', { name: file.name })}
        </p>
      )}
      <ProblemNote error={preview.error} />
      {seen !== undefined && !preview.isPending && file !== null && (
        <>
          <p className="small sub import-file">{t('imports.file', { name: file.name })}</p>
          {seen.notes.map((note) => (
            <Note key={note}>{note}</Note>
          ))}
          {isFaulty ? (
            <FaultsTable faults={seen.faults} more={seen.moreFaults} />
          ) : (
            <PreviewPanel
              seen={seen}
              why={{ reason, document }}
              onReason={setReason}
              onDocument={setDocument}
              busy={confirm.isPending}
              error={confirm.error}
              onConfirm={() => say({ reason: reason.trim(), document: document.trim() })}
            />
          )}
        </>
      )}
    </div>
  );
}
