import { useWords } from '../../i18n/use-words';
import { Screen } from '../../parts/screen';

export default function CriteriaSetsScreen() {
  const { t } = useWords();
  return <Screen title={t('place.criteria')}>{null}</Screen>;
}
