import { Skeleton } from 'antd';
import { useWords } from '../i18n/use-words';

export function Pending() {
  const { t } = useWords();
  return (
    <div className="main" aria-busy="true">
      <span className="sr" role="status">
        {t('loading')}
      </span>
      <Skeleton active paragraph={{ rows: 8 }} />
    </div>
  );
}
