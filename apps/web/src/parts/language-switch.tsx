import { changeLanguage } from '../i18n';
import { useWords } from '../i18n/use-words';
import { Button } from './button';

/** Named in the language it leads to. */
export function LanguageSwitch({ small = false }: { small?: boolean }) {
  const { t, language } = useWords();
  const other = language === 'vi' ? 'en' : 'vi';
  return (
    <Button
      look="quiet"
      small={small}
      lang={other}
      icon="globe"
      onClick={() => void changeLanguage(other)}
      testId="lang-switch"
    >
      {t('otherLanguage')}
    </Button>
  );
}
