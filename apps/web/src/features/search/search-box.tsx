import { lazy, Suspense, useEffect, useState } from 'react';
import { useWords } from '../../i18n/use-words';
import { Icon } from '../../parts/icon';
import './search-box.css';

const loadSheet = () => import('./search-sheet');
const SearchSheet = lazy(loadSheet);

/** A box on a desk, a glass on a phone; "/" opens it from anywhere that is not a field. */
export function SearchBox() {
  const { t } = useWords();
  const [open, setOpen] = useState<boolean | null>(null);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isBusy(event.target)) return;
      event.preventDefault();
      setOpen(true);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
  return (
    <>
      <button
        type="button"
        className="search-box"
        aria-haspopup="dialog"
        aria-label={t('search.hint')}
        aria-keyshortcuts="/"
        onClick={() => setOpen(true)}
        onPointerEnter={() => void loadSheet()}
        data-testid="search"
      >
        <Icon name="search" />
        <span className="only-desk">{t('search.hint')}</span>
        <span className="kbd only-desk" aria-hidden="true">
          /
        </span>
      </button>
      {open !== null && (
        <Suspense fallback={null}>
          <SearchSheet open={open} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}

/** Somebody is typing, or something else is open. */
function isBusy(target: EventTarget | null): boolean {
  if (document.querySelector('dialog[open]') !== null) return true;
  return target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable="true"]');
}
