import { formatPoints } from '@tctp/contracts';
import { comparePoints } from '@tctp/domain';
import { useWords } from '../../i18n/use-words';

/** How far official points are from the reviewed ones, in words; nothing where one of them is unknown. */
export function GapText({ gap }: { gap: string | null }) {
  const { t, language } = useWords();
  if (gap === null) return null;
  const side = comparePoints(gap, '0');
  const key = side === 0 ? 'same' : side < 0 ? 'lower' : 'higher';
  const points = formatPoints(gap.replace('-', ''), language);
  return <span className="small sub">{t(`official.gap.${key}`, { points })}</span>;
}
