import { useWords } from '../../i18n/use-words';
import { useDesk } from './desk';

export type ReasonAbout = 'settle' | 'ignore' | 'edit' | 'takeBack';
const USUAL = ['first', 'second', 'third'] as const;

/** The usual reasons, and before them the last one given that is none of them. */
export function useReasons(about: ReasonAbout): readonly string[] {
  const { t } = useWords();
  const { lastReason } = useDesk();
  const usual = USUAL.map((one) => t(`drafts.reasons.${about}.${one}`));
  return lastReason === null || usual.includes(lastReason) || lastReason.length > 60
    ? usual
    : [lastReason, ...usual];
}
