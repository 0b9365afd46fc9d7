import type { DraftFinding, DraftRowView } from '@tctp/contracts';
import { useWords } from '../../i18n/use-words';
import { Icon } from '../../parts/icon';
import { useDesk } from './desk';
import { RowBecause } from './row-because';
import { RowDeadline } from './row-deadline';
import { RowText } from './row-text';
import type { Marks } from './row-text';
import { RowUnits } from './row-units';
import { SeverityMark } from './severity';

interface Props {
  row: DraftRowView;
  /** What is open about it. */
  findings: readonly DraftFinding[];
  /** Set where the chosen matter speaks of this row. */
  marks: Marks | null;
}

/** One row of the annex as it will become a task; on a phone a card. */
export function AnnexRow({ row, findings, marks }: Props) {
  const { t } = useWords();
  const desk = useDesk();
  const [worst] = findings;
  const name = t('drafts.rowNamed', { number: row.number ?? '–', code: row.code ?? '' });
  return (
    <div
      className="annex-row"
      data-about={marks !== null || undefined}
      data-testid={`row-${row.id}`}
      role="presentation"
    >
      <div role="cell" className="annex-number">
        <span>{row.number ?? '–'}</span>
        {row.place === null && <span className="tag">{t('drafts.added')}</span>}
        {worst !== undefined && (
          <button type="button" className="annex-open" onClick={() => desk.choose(worst.key)}>
            <SeverityMark severity={worst.severity}>
              {findings.length}
              <span className="sr"> {t('drafts.openOfRow', { count: findings.length, row: name })}</span>
            </SeverityMark>
          </button>
        )}
      </div>
      <div role="cell" className="annex-what">
        <p>
          {row.code === null ? (
            <span className="tag ask">{t('drafts.noCode')}</span>
          ) : (
            <b className="code">
              <RowText text={row.code} column="component" marks={marks} />
            </b>
          )}{' '}
          <RowText text={row.title} column="component" marks={marks} />
        </p>
        {row.because !== null && <RowBecause because={row.because} />}
        <RowUnits row={row} marks={marks} />
      </div>
      <div role="cell" className="annex-result">
        <p>
          {row.deliverable === '' ? (
            <span className="sub">{t('drafts.noDeliverable')}</span>
          ) : (
            <RowText text={row.deliverable} column="deliverable" marks={marks} />
          )}
        </p>
        {row.requirement !== '' && (
          <p className="small sub">
            <RowText text={row.requirement} column="requirement" marks={marks} />
          </p>
        )}
      </div>
      <div role="cell">
        <RowDeadline deadline={row.deadline} marks={marks} />
      </div>
      <div role="cell" className="annex-tools">
        {desk.isOpen && (
          <button
            type="button"
            className="icon-btn"
            aria-label={t('drafts.editRow', { row: name })}
            onClick={() => desk.edit({ what: 'row', rowId: row.id, part: null, finding: null })}
            data-testid={`edit-${row.id}`}
          >
            <Icon name="edit" />
          </button>
        )}
      </div>
    </div>
  );
}
