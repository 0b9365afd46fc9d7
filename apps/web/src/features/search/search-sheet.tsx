import { foldText } from '@tctp/domain';
import { useQuery } from '@tanstack/react-query';
import type { KeyboardEvent } from 'react';
import { useEffect, useRef, useState } from 'react';
import { searchQuery } from '../../api/notice-queries';
import { sessionQuery } from '../../api/queries';
import { useWords } from '../../i18n/use-words';
import { Button } from '../../parts/button';
import { Icon } from '../../parts/icon';
import { ProblemNote } from '../../parts/problem-note';
import { Skeleton } from '../../parts/skeleton';
import { RecentSearches } from './recent-list';
import { rememberSearch } from './recent-searches';
import { SearchHits } from './search-hits';
import { useSettled } from '../../parts/use-settled';
import './search-sheet.css';

const LEAST = 2;
const PAUSE_MS = 200;

interface Props {
  open: boolean;
  onClose: () => void;
}

/**
 * Answers while one types. Every hit is a link: arrows walk through them, typing goes on in the field, Enter in the field
 * goes to the first, and waits for the answer where it has not come yet.
 */
export default function SearchSheet({ open, onClose }: Props) {
  const { t } = useWords();
  const accountId = useQuery(sessionQuery).data?.accountId ?? '';
  const dialog = useRef<HTMLDialogElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');
  const asked = useSettled(typed.trim(), PAUSE_MS);
  const isAsking = asked.length >= LEAST;
  const query = useQuery({ ...searchQuery(asked), enabled: open && isAsking });
  const isWaiting = query.data === undefined && !query.isError;
  /** What is shown answers the words before these. */
  const isStale = typed.trim() !== asked || query.isPlaceholderData;
  const [wantsFirst, setWantsFirst] = useState(false);

  useEffect(() => {
    if (open && dialog.current?.open === false) {
      dialog.current.showModal();
      field.current?.select();
    }
    if (!open) dialog.current?.close();
  }, [open]);

  useEffect(() => {
    if (!wantsFirst || isStale || query.isFetching) return;
    setWantsFirst(false);
    dialog.current?.querySelector<HTMLElement>('[data-hit]')?.click();
  }, [wantsFirst, isStale, query.isFetching]);

  const gone = () => {
    rememberSearch(accountId, asked);
    onClose();
  };

  return (
    <dialog
      ref={dialog}
      className="sheet search-sheet"
      aria-label={t('search.title')}
      onClose={onClose}
      onClick={(event) => event.target === dialog.current && onClose()}
      onKeyDown={(event) =>
        walk(event, field.current, dialog.current, () => setWantsFirst(isAsking || isStale))
      }
      data-testid="search-sheet"
    >
      <div className="search-head">
        <Icon name="search" />
        <input
          ref={field}
          type="text"
          enterKeyHint="search"
          autoComplete="off"
          spellCheck={false}
          maxLength={100}
          value={typed}
          onChange={(event) => {
            setWantsFirst(false);
            setTyped(event.target.value);
          }}
          placeholder={t('search.placeholder')}
          aria-label={t('search.title')}
          data-testid="search-field"
        />
        <button type="button" className="icon-btn" aria-label={t('frame.close')} onClick={onClose}>
          <Icon name="close" />
        </button>
      </div>
      {open && (
        <div className="search-body">
          {!isAsking && (
            <RecentSearches
              accountId={accountId}
              onPick={(words) => {
                setTyped(words);
                field.current?.focus();
              }}
            />
          )}
          {isAsking && isWaiting && <Skeleton rows={4} />}
          {isAsking && query.isError && (
            <>
              <ProblemNote error={query.error} />
              <Button onClick={() => void query.refetch()}>{t('problem.again')}</Button>
            </>
          )}
          {isAsking && query.data !== undefined && (
            <SearchHits found={query.data} words={foldText(asked).split(/\s+/)} onGone={gone} />
          )}
        </div>
      )}
      <p className="search-keys only-desk small sub">
        <span className="kbd">↑</span> <span className="kbd">↓</span> {t('search.keyMove')}
        <span className="kbd">{t('search.enter')}</span> {t('search.keyGo')}
        <span className="kbd">{t('search.escape')}</span> {t('search.keyClose')}
      </p>
    </dialog>
  );
}

/** Up and down through field and links; Enter in the field goes to the first link; letters typed on a link go to the field. */
function walk(
  event: KeyboardEvent,
  field: HTMLInputElement | null,
  dialog: HTMLDialogElement | null,
  goToFirst: () => void,
): void {
  const links = [...(dialog?.querySelectorAll<HTMLElement>('[data-hit]') ?? [])];
  const at = links.indexOf(document.activeElement as HTMLElement);
  const isInField = document.activeElement === field;
  if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
    event.preventDefault();
    const next = at + (event.key === 'ArrowDown' ? 1 : -1);
    if (next < 0) field?.focus();
    else links[Math.min(next, links.length - 1)]?.focus();
  } else if (event.key === 'Enter' && isInField && !event.nativeEvent.isComposing) {
    event.preventDefault();
    goToFirst();
  } else if (at >= 0 && event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey) {
    field?.focus();
  }
}
