import type { DraftFinding } from '@tctp/contracts';
import { useWords } from '../../i18n/use-words';
import { usePhone } from '../../parts/use-phone';
import { AnnexRow } from './annex-row';
import { useDesk } from './desk';
import { marksOf } from './marks-of';

const FEW = 3;
const NONE: readonly DraftFinding[] = [];

/** On a phone the rows a matter speaks of come to it. */
export function RowCards({ finding }: { finding: DraftFinding }) {
  const { t } = useWords();
  const { rows } = useDesk().view;
  if (!usePhone() || finding.rowIds.length === 0) return null;
  const about = rows.filter(({ id }) => finding.rowIds.includes(id));
  const marks = marksOf(finding);
  return (
    <div className="row-cards" role="table" aria-label={t('drafts.rowsOfFinding')}>
      {about.slice(0, FEW).map((row) => (
        <div key={row.id} role="row">
          <AnnexRow row={row} findings={NONE} marks={marks} />
        </div>
      ))}
      {about.length > FEW && <p className="small sub">{t('drafts.more', { count: about.length - FEW })}</p>}
    </div>
  );
}
