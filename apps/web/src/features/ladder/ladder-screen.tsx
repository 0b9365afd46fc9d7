import { useWords } from '../../i18n/use-words';
import { Screen } from '../../parts/screen';

export default function LadderScreen() {
  const { t } = useWords();
  return <Screen title={t('place.ladder')}>{null}</Screen>;
}
