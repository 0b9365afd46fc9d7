import { formatDifference, formatMaximum, formatPoints } from '@tctp/contracts';
import { useWords } from '../../i18n/use-words';

/** Points and chances as people read them: no more exact than they are. */
export function useFigures() {
  const { t, language } = useWords();
  const number = (value: number) => formatPoints(value.toFixed(2), language);
  return {
    /** Null: nobody knows. */
    points: (value: string | null) => (value === null ? t('points.unknown') : formatPoints(value, language)),
    plus: (value: string) => formatDifference(value, language),
    number,
    /** As short as it is exact: an edge that somebody typed. */
    edge: (value: number) => formatMaximum(String(value), language),
    /** In whole hundredths; what is next to certain or next to impossible is said so. */
    chance(value: number): string {
      if (value >= 0.995)
        return value >= 0.99999 ? t('room.chance.percent', { percent: 100 }) : t('room.chance.over');
      if (value < 0.005)
        return value <= 0.00001 ? t('room.chance.percent', { percent: 0 }) : t('room.chance.under');
      return t('room.chance.percent', { percent: Math.round(value * 100) });
    },
  };
}
