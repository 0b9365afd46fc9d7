import type { DraftRowView } from '@tctp/contracts';
import { formatMaximum } from '@tctp/contracts';
import { useWords } from '../../i18n/use-words';

/** Why a row stands in a plan that was proposed. */
export function RowBecause({ because }: { because: NonNullable<DraftRowView['because']> }) {
  const { t, language } = useWords();
  if (because.kind === 'carried')
    return <p className="small sub row-because">{t('drafts.because.carried', { number: because.number })}</p>;
  const { year, lost, reason } = because;
  const points = formatMaximum(lost, language);
  return (
    <p className="small row-because" data-kind="lost">
      <b>{t('drafts.because.lost', { year, points })}</b>
      {reason !== null && ` ${reason}`}
    </p>
  );
}
