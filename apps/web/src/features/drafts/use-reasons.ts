import { useWords } from '../../i18n/use-words';
import { useDesk } from './desk';

const ABOUT = ['settle', 'ignore', 'edit', 'takeBack'] as const;
export type ReasonAbout = (typeof ABOUT)[number];
const USUAL = ['first', 'second', 'third'] as const;
const SHORT = 60;

/** The usual reasons, each always under the same number, and after them the last one somebody wrote. */
export function useReasons(about: ReasonAbout): readonly string[] {
  const { t } = useWords();
  const { lastReason } = useDesk();
  const usualOf = (one: ReasonAbout) => USUAL.map((place) => t(`drafts.reasons.${one}.${place}`));
  const usual = usualOf(about);
  const isWritten =
    lastReason !== null && lastReason.length <= SHORT && !ABOUT.flatMap(usualOf).includes(lastReason);
  return isWritten ? [...usual, lastReason] : usual;
}
