import { formatCycle, formatDay } from '@tctp/contracts';
import type { DraftRowView } from '@tctp/contracts';
import { useWords } from '../../i18n/use-words';
import { RowText } from './row-text';
import type { Marks } from './row-text';

const FEW = 4;

/** The deadline in the paper's words, and every day it was understood to be. */
export function RowDeadline({
  deadline,
  marks,
}: {
  deadline: DraftRowView['deadline'];
  marks: Marks | null;
}) {
  const { t, language } = useWords();
  const { words, cycles } = deadline;
  const dated = cycles.filter(({ lastDay }) => lastDay !== null);
  return (
    <div className="row-deadline">
      <p>
        {words === '' ? (
          <span className="sub">{t('drafts.deadline.none')}</span>
        ) : (
          <RowText text={words} column="deadline" marks={marks} />
        )}
      </p>
      {cycles.length === 0 && <p className="small sub">{t('drafts.deadline.unread')}</p>}
      {cycles.length > 0 && dated.length === 0 && <p className="small sub">{t('drafts.deadline.ongoing')}</p>}
      {dated.slice(0, FEW).map(({ key, lastDay }) => {
        const cycle = formatCycle(key, language);
        return (
          <p key={key} className="small sub">
            {cycle !== null && dated.length > 1 && `${cycle}: `}
            <span className="nb">{formatDay(lastDay ?? '')}</span>
          </p>
        );
      })}
      {dated.length > FEW && (
        <p className="small sub">{t('drafts.deadline.more', { count: dated.length - FEW })}</p>
      )}
    </div>
  );
}
