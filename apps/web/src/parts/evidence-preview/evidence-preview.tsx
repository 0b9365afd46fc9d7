import type { EvidenceItem } from '@tctp/contracts';
import { evidenceUrl } from '../../api/queries';
import { useWords } from '../../i18n/use-words';
import { Icon } from '../icon';
import { usePhone } from '../use-phone';

interface Props {
  taskId: string;
  /** Where the file lies, for those who may not see the task. */
  url?: string;
  item: EvidenceItem;
  /** Passages of the rule and the requirement: where they stand in the file, they are marked. */
  words: readonly string[];
}

/** A PDF or a picture is read in place; phones open PDF files in their own reader. */
export function EvidencePreview({ taskId, item, url = evidenceUrl(taskId, item.id) }: Props) {
  const { t } = useWords();
  const phone = usePhone();
  const name = item.document.subject ?? item.fileName;
  if (item.mediaType.startsWith('image/')) {
    return (
      <div className="preview picture">
        <img src={url} alt={name} />
      </div>
    );
  }
  if (item.mediaType === 'application/pdf' && !phone) {
    return (
      <div className="preview">
        <iframe src={`${url}#navpanes=0&view=FitH`} title={name} />
      </div>
    );
  }
  return (
    <div className="preview none">
      <p className="sub">{t(phone ? 'review.openOutside' : 'review.noPreview')}</p>
      <a href={url} className="btn" target="_blank" rel="noreferrer">
        <Icon name="download" />
        {t('review.openFile')}
      </a>
    </div>
  );
}
