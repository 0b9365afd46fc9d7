import type { LibraryItem } from '@tctp/contracts';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useCallback, useState } from 'react';
import { useWords } from '../../i18n/use-words';
import { Button } from '../../parts/button';
import { EmptyNote } from '../../parts/empty-note';
import { LibrarySearch } from '../../parts/evidence-library/library-search';
import { useLibrary } from '../../parts/evidence-library/use-library';
import { EvidenceSheet } from '../../parts/evidence-preview/evidence-sheet';
import { ExportMenu } from '../../parts/export-menu';
import { Loaded } from '../../parts/loaded';
import { Screen } from '../../parts/screen';
import { filesToExport } from './files-to-export';
import { LibraryTable } from './library-table';
import '../../parts/task/evidence-list.css';
import './evidence-screen.css';

const route = getRouteApi('/frame/rich/evidence');

/** Every file the reader may see, each content once. What is looked for lives in the address. */
export default function EvidenceScreen() {
  const words = useWords();
  const { t } = words;
  const { q = '' } = route.useSearch();
  const navigate = useNavigate();
  const { query, items = [], more, isLoadingMore } = useLibrary(q);
  const [open, setOpen] = useState<LibraryItem | null>(null);
  const search = useCallback(
    (typed: string) =>
      void navigate({ to: '/evidence', search: typed.trim() === '' ? {} : { q: typed }, replace: true }),
    [navigate],
  );

  return (
    <Screen
      title={t('place.evidence')}
      subtitle={t('library.why')}
      tools={items.length > 0 && <ExportMenu {...filesToExport(t('place.evidence'), items, words)} />}
    >
      <div className="stack">
        <LibrarySearch value={q} onSearch={search} />
        <Loaded query={query} rows={8}>
          {() => (
            <section
              className={query.isPlaceholderData ? 'panel library waiting' : 'panel library'}
              aria-label={t('place.evidence')}
            >
              {items.length === 0 ? (
                <EmptyNote>{q === '' ? t('library.none') : t('library.noMatch', { search: q })}</EmptyNote>
              ) : (
                <LibraryTable items={items} onOpen={setOpen} />
              )}
            </section>
          )}
        </Loaded>
        {more !== undefined && (
          <div>
            <Button onClick={more} busy={isLoadingMore} testId="library-more">
              {t('library.more')}
            </Button>
          </div>
        )}
      </div>
      <EvidenceSheet taskId={open?.taskId ?? ''} item={open} words={[]} onClose={() => setOpen(null)}>
        {open !== null && (
          <ul className="library-uses small">
            {open.uses.map(({ taskId, componentCode, title }) => (
              <li key={taskId}>
                <Link to="/tasks/$taskId" params={{ taskId }}>
                  <span className="code">{componentCode}</span> {title}
                </Link>
              </li>
            ))}
          </ul>
        )}
      </EvidenceSheet>
    </Screen>
  );
}
