import { useWords } from '../../i18n/use-words';
import { Screen } from '../../parts/screen';

export default function DossierScreen() {
  const { t } = useWords();
  return <Screen title={t('place.dossier')}>{null}</Screen>;
}
