import { lazy, Suspense, useState } from 'react';
import { useWords } from '../../i18n/use-words';
import { Icon } from '../../parts/icon';
import { useShortcuts } from '../../parts/shortcuts';
import './search-box.css';

const loadSheet = () => import('./search-sheet');
const SearchSheet = lazy(loadSheet);

/** A box on a desk, a glass on a phone; "/" opens it, where the screen has no words of its own to look for. */
export function SearchBox() {
  const { t } = useWords();
  const [open, setOpen] = useState<boolean | null>(null);
  useShortcuts(t('search.title'), [{ keys: ['/'], label: t('search.hint'), run: () => setOpen(true) }]);
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
