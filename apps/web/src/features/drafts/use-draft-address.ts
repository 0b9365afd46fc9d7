import { getRouteApi } from '@tanstack/react-router';
import type { DraftShown, DraftTab } from '../../api/draft-address';

const route = getRouteApi('/frame/rich/drafts/$draftId');

/** What is looked at is in the address: it can be sent on, and a reload finds it again. */
export function useDraftAddress() {
  const { finding, show = 'open', tab, again } = route.useSearch();
  const navigate = route.useNavigate();
  return {
    finding,
    show,
    tab,
    isRepeated: again !== undefined,
    /** The place it speaks of comes with it; null: none, where otherwise the first would be open. */
    choose: (key: string | null) =>
      void navigate({
        search: ({ finding: _finding, tab: _tab, ...rest }) => ({
          ...rest,
          finding: key ?? '',
        }),
        replace: true,
        resetScroll: false,
      }),
    showThose: (next: DraftShown) =>
      void navigate({
        search: ({ show: _show, finding: _finding, ...rest }) => ({
          ...rest,
          ...(next === 'open' ? {} : { show: next }),
        }),
        replace: true,
        resetScroll: false,
      }),
    turnTo: (next: DraftTab) =>
      void navigate({ search: (old) => ({ ...old, tab: next }), replace: true, resetScroll: false }),
  };
}
