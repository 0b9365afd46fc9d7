import { Button } from 'antd';
import { changeLanguage } from '../i18n';
import { useWords } from '../i18n/use-words';
import { Icon } from './icon';

/** Named in the language it leads to. */
export function LanguageSwitch({ small = false }: { small?: boolean }) {
  const { t, language } = useWords();
  const other = language === 'vi' ? 'en' : 'vi';
  return (
    <Button
      type="text"
      {...(small ? { size: 'small' } : {})}
      lang={other}
      icon={<Icon name="globe" />}
      onClick={() => void changeLanguage(other)}
      data-testid="lang-switch"
    >
      {t('otherLanguage')}
    </Button>
  );
}
