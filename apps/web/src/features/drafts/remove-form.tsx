import type { DraftRowView } from '@tctp/contracts';
import { useWords } from '../../i18n/use-words';
import { EditFoot } from './edit-foot';

/** A row is taken out with a reason, and can be taken back. */
export function RemoveForm({ row }: { row: DraftRowView }) {
  const { t } = useWords();
  return (
    <div className="form">
      <p>
        <b className="code">{row.code}</b> {row.title}
      </p>
      <p className="sub">{t('drafts.removeWhy')}</p>
      <EditFoot edits={[{ change: 'remove', row: row.id }]} finding={null} />
    </div>
  );
}
