import { useWords } from '../../i18n/use-words';
import { Screen } from '../../parts/screen';

export default function PeopleScreen() {
  const { t } = useWords();
  return <Screen title={t('place.people')}>{null}</Screen>;
}
