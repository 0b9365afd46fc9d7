import { formatDay } from '@tctp/contracts';
import type { LibraryItem, StoredEvidence, TaskDetail } from '@tctp/contracts';
import { useState } from 'react';
import { useCommand } from '../../api/use-command';
import { fileKind } from '../../format/files';
import { useWords } from '../../i18n/use-words';
import { Button } from '../../parts/button';
import { EmptyNote } from '../../parts/empty-note';
import { LibrarySearch } from '../../parts/evidence-library/library-search';
import { useLibrary } from '../../parts/evidence-library/use-library';
import { Loaded } from '../../parts/loaded';
import { ProblemNote } from '../../parts/problem-note';
import { Sheet } from '../../parts/sheet';
import './reuse-sheet.css';

interface Props {
  task: TaskDetail;
  open: boolean;
  onClose: () => void;
}

/** A file that stands elsewhere already, put on this task as well: nothing is uploaded, nothing typed. */
export function ReuseSheet({ task, open, onClose }: Props) {
  const { t } = useWords();
  return (
    <Sheet title={t('reuse.open')} open={open} onClose={onClose} wide>
      <p className="sub">{t('reuse.why')}</p>
      <Choice task={task} onClose={onClose} />
    </Sheet>
  );
}

function Choice({ task, onClose }: Omit<Props, 'open'>) {
  const { t } = useWords();
  const [search, setSearch] = useState('');
  const { query, items = [], more, isLoadingMore } = useLibrary(search);
  const reuse = useCommand<StoredEvidence>(onClose);
  const here = new Set(task.evidence.map(({ sha256 }) => sha256));

  return (
    <>
      <LibrarySearch value={search} onSearch={setSearch} />
      <ProblemNote error={reuse.error} />
      <Loaded query={query} rows={5}>
        {() =>
          items.length === 0 ? (
            <EmptyNote>{search === '' ? t('library.none') : t('library.noMatch', { search })}</EmptyNote>
          ) : (
            <ul className="reuse">{items.map(row)}</ul>
          )
        }
      </Loaded>
      {more !== undefined && (
        <div>
          <Button onClick={more} busy={isLoadingMore}>
            {t('library.more')}
          </Button>
        </div>
      )}
    </>
  );

  function row(item: LibraryItem) {
    const { document, fileName, uses } = item;
    const known = [
      document.subject === null ? null : fileName,
      document.number === null ? null : t('evidence.number', { number: document.number }),
      document.issuer,
      document.issuedOn === null ? null : t('evidence.issued', { day: formatDay(document.issuedOn) }),
    ].filter((part) => part !== null);
    return (
      <li key={item.id} data-testid="reuse-row">
        <span className="file-kind" aria-hidden="true">
          {fileKind(fileName)}
        </span>
        <div className="file-words">
          <b>{document.subject ?? fileName}</b>
          {known.length > 0 && <p className="small sub">{known.join(' · ')}</p>}
          <p className="small sub">
            {t('library.uses')} {uses.map(({ componentCode }) => componentCode).join(', ')}
          </p>
        </div>
        {here.has(item.sha256) ? (
          <span className="small sub">{t('reuse.here')}</span>
        ) : (
          <Button
            disabled={reuse.isPending}
            aria-label={`${t('reuse.use')}: ${document.subject ?? fileName}`}
            onClick={() =>
              reuse.mutate({
                path: `/tasks/${encodeURIComponent(task.id)}/evidence/reuse`,
                body: { evidenceId: item.id },
                version: task.version,
              })
            }
            testId="reuse-use"
          >
            {t('reuse.use')}
          </Button>
        )}
      </li>
    );
  }
}
