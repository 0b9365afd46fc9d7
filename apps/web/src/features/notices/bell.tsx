import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { newNoticesQuery } from '../../api/notice-queries';
import { useWords } from '../../i18n/use-words';
import { Icon } from '../../parts/icon';

const BellSheet = lazy(() => import('./bell-sheet'));

/** The server counts no further. */
const MANY = 100;

/** How much this person has not seen, on every screen. What it is comes with the first press. */
export function Bell() {
  const { t } = useWords();
  const count = useQuery(newNoticesQuery).data ?? 0;
  const [open, setOpen] = useState<boolean | null>(null);
  return (
    <>
      <button
        type="button"
        className="icon-btn"
        aria-label={count === 0 ? t('bell.none') : t('bell.some', { count })}
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
        data-testid="bell"
      >
        <Icon name="bell" />
        {count > 0 && (
          <span className="dot" data-testid="bell-count">
            {count >= MANY ? '99+' : count}
          </span>
        )}
      </button>
      {open !== null && (
        <Suspense fallback={null}>
          <BellSheet open={open} count={count} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
