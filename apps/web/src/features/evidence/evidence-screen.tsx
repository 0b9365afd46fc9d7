import { useWords } from '../../i18n/use-words';
import { Screen } from '../../parts/screen';

export default function EvidenceScreen() {
  const { t } = useWords();
  return <Screen title={t('place.evidence')}>{null}</Screen>;
}
