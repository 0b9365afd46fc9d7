import { useWords } from '../../i18n/use-words';
import { Icon } from '../icon';

/** What cannot be shown here is handed over, with the reason. */
export function OfferedFile({ url, why }: { url: string; why: string }) {
  const { t } = useWords();
  return (
    <div className="preview-none">
      <p className="sub">{why}</p>
      <a href={url} className="btn" target="_blank" rel="noreferrer">
        <Icon name="download" small />
        {t('preview.download')}
      </a>
    </div>
  );
}
