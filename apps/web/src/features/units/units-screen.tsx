import { useWords } from '../../i18n/use-words';
import { Screen } from '../../parts/screen';

export default function UnitsScreen() {
  const { t } = useWords();
  return <Screen title={t('place.units')}>{null}</Screen>;
}
