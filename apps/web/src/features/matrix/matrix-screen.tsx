import { useWords } from '../../i18n/use-words';
import { Screen } from '../../parts/screen';

export default function MatrixScreen() {
  const { t } = useWords();
  return <Screen title={t('place.matrix')}>{null}</Screen>;
}
