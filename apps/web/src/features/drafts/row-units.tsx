import type { DraftRowView } from '@tctp/contracts';
import { useWords } from '../../i18n/use-words';
import { RowText } from './row-text';
import type { Marks } from './row-text';

type Named = DraftRowView['lead'];

/** Who leads and who coordinates: by the unit's own name, or by the words that no unit was found for. */
export function RowUnits({ row, marks }: { row: DraftRowView; marks: Marks | null }) {
  const { t } = useWords();
  return (
    <>
      <p className="small">
        <span className="sub">{t('relation.lead')}:</span> {one(row.lead, 'lead')}
      </p>
      {row.coordinators.length > 0 && (
        <p className="small">
          <span className="sub">{t('relation.coordinator')}:</span>{' '}
          {row.coordinators.map((named, at) => (
            <span key={`${named.words} ${at}`}>
              {at > 0 && '; '}
              {one(named, 'coordinators')}
            </span>
          ))}
        </p>
      )}
    </>
  );

  function one({ words, unit }: Named, column: 'lead' | 'coordinators') {
    if (unit !== null) return <RowText text={unit.name} column={column} marks={marks} />;
    if (words === '') return <span className="tag ask">{t('drafts.noLead')}</span>;
    return (
      <>
        “<RowText text={words} column={column} marks={marks} />”{' '}
        <span className="tag ask">{t('drafts.unmatched')}</span>
      </>
    );
  }
}
