import { formatTime, formatWeekday } from '../../format/dates';
import { useWords } from '../../i18n/use-words';
import { Panel } from '../../parts/panel';
import { ToldLine } from './told-line';
import type { ToldThing } from './told-things';

interface Props {
  day: string;
  isToday: boolean;
  /** When the digest of the day was last brought up to date; null before it is. */
  deliveredAt: string | null;
  told: readonly ToldThing[];
  onOpen: (told: ToldThing) => void;
}

export function LedgerDay({ day, isToday, deliveredAt, told, onOpen }: Props) {
  const { t, language } = useWords();
  const count = told.length;
  const weekday = formatWeekday(day, language);
  return (
    <Panel
      title={isToday ? t('notices.today', { day: weekday }) : weekday}
      aside={
        deliveredAt === null
          ? t('notices.count', { count })
          : t('notices.digest', { count, time: formatTime(deliveredAt) })
      }
      flush
    >
      <ul className="told" data-testid={`ledger-${day}`}>
        {told.map((one) => (
          <ToldLine key={one.key} told={one} onOpen={() => onOpen(one)} />
        ))}
      </ul>
    </Panel>
  );
}
