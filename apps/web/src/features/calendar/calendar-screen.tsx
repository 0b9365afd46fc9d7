import { useWords } from '../../i18n/use-words';
import { Screen } from '../../parts/screen';

export default function CalendarScreen() {
  const { t } = useWords();
  return <Screen title={t('place.calendars')}>{null}</Screen>;
}
