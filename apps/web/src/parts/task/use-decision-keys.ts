import type { TaskDetail } from '@tctp/contracts';
import { useRef } from 'react';
import { useWords } from '../../i18n/use-words';
import { useShortcuts } from '../shortcuts';

/** A key meant for the task before is not taken for this one. */
const SETTLE_MS = 400;

interface Keys {
  on: boolean;
  reasons: TaskDetail['returnReasons'];
  /** Null where this reader may not. */
  approve: (() => void) | null;
  choose: (code: string) => void;
}

/** `a` approves; `r` goes to the reasons, a digit chooses one and goes on to the note. */
export function useDecisionKeys({ on, reasons, approve, choose }: Keys) {
  const { t } = useWords();
  const section = useRef<HTMLElement>(null);
  const shownAt = useRef(performance.now());

  function focus(what: 'reason' | 'note') {
    const field = section.current?.querySelector<HTMLElement>(what === 'note' ? 'textarea' : 'input');
    field?.focus({ preventScroll: true });
    section.current?.scrollIntoView({ block: 'nearest' });
  }

  const approving = {
    keys: ['a'],
    label: t('review.keys.approve'),
    off: approve === null,
    run: () => {
      if (performance.now() - shownAt.current > SETTLE_MS) approve?.();
    },
  };
  const returning = [
    { keys: ['r'], label: t('review.keys.return'), run: () => focus('reason') },
    {
      keys: reasons.slice(0, 9).map((_, place) => String(place + 1)),
      label: t('review.keys.reason'),
      run: (digit: string) => {
        choose(reasons[Number(digit) - 1]?.code ?? '');
        focus('note');
      },
    },
  ];
  useShortcuts(t('review.decide'), on ? [approving, ...(reasons.length === 0 ? [] : returning)] : []);
  return { section, focus };
}
