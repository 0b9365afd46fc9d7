import type { DraftImported } from '@tctp/contracts';
import type { DragEvent } from 'react';
import { useId, useRef, useState } from 'react';
import { useWords } from '../../i18n/use-words';
import { Button } from '../../parts/button';
import { Icon } from '../../parts/icon';
import { ProblemNote } from '../../parts/problem-note';
import { useImport } from './use-import';

const FORMATS = '.docx,.xlsx,.txt,.tsv,.pdf';

/** A paper dropped or chosen; how far it has come, and what was refused, stand in the same place. */
export function ImportZone({ onDone }: { onDone: (answer: DraftImported) => void }) {
  const { t } = useWords();
  const hint = useId();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const [several, setSeveral] = useState(false);
  const sending = useImport(onDone);

  function take(files: readonly File[]) {
    setSeveral(files.length > 1);
    const [file] = files;
    if (file !== undefined && files.length === 1) sending.mutate(file);
  }
  function drag(event: DragEvent, entering: boolean) {
    if (!event.dataTransfer.types.includes('Files') || sending.isPending) return;
    event.preventDefault();
    setOver(entering);
  }

  return (
    <section
      className={over ? 'import-zone over' : 'import-zone'}
      aria-label={t('drafts.import.title')}
      onDragOver={(event) => drag(event, true)}
      onDragLeave={(event) =>
        !event.currentTarget.contains(event.relatedTarget as Node | null) && drag(event, false)
      }
      onDrop={(event) => {
        if (sending.isPending) return;
        drag(event, false);
        take([...event.dataTransfer.files]);
      }}
    >
      <div className="import-ask">
        <Icon name="upload" />
        <div>
          <p>
            <b>{t('drafts.import.drop')}</b>
          </p>
          <p className="small sub" id={hint}>
            {t('drafts.import.formats')}
          </p>
        </div>
        <Button
          look="p"
          icon="paper"
          busy={sending.isPending}
          aria-describedby={hint}
          onClick={() => input.current?.click()}
          testId="import-choose"
        >
          {t('drafts.import.choose')}
        </Button>
        <input
          ref={input}
          type="file"
          className="sr"
          tabIndex={-1}
          aria-hidden="true"
          accept={FORMATS}
          onChange={(event) => {
            take([...(event.target.files ?? [])]);
            event.target.value = '';
          }}
          data-testid="import-file"
        />
      </div>
      {sending.isPending && (
        <div className="import-way" role="status">
          <p>
            {sending.percent < 100
              ? t('drafts.import.sending', { file: sending.fileName, percent: sending.percent })
              : t('drafts.import.reading', { file: sending.fileName })}
          </p>
          <progress
            aria-label={sending.fileName}
            max={100}
            {...(sending.percent < 100 ? { value: sending.percent } : {})}
          />
        </div>
      )}
      {several && <p role="alert">{t('drafts.import.several')}</p>}
      {sending.error !== null && (
        <div className="import-refused" data-testid="import-refused">
          <p className="small sub">{sending.fileName}</p>
          <ProblemNote error={sending.error} />
          {sending.error.isOffline && sending.variables !== undefined && (
            <Button
              small
              icon="repeat"
              onClick={() => sending.mutate(sending.variables)}
              testId="import-again"
            >
              {t('problem.again')}
            </Button>
          )}
        </div>
      )}
    </section>
  );
}
