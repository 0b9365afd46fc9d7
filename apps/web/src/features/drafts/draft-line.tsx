import type { DraftHead } from '@tctp/contracts';
import { Link } from '@tanstack/react-router';
import { formatMoment } from '../../format/dates';
import { useWords } from '../../i18n/use-words';
import { DraftSource } from './draft-source';
import { DraftState } from './draft-state';
import { OpenCounts } from './severity';

/** One paper: what it was read as, what is open in it, and what has become of it. */
export function DraftLine({ draft }: { draft: DraftHead }) {
  const { t } = useWords();
  return (
    <li className="draft-line" data-testid={`draft-${draft.id}`}>
      <div className="draft-what">
        <Link to="/drafts/$draftId" params={{ draftId: draft.id }} className="strong">
          {draft.number ?? t('drafts.noNumber')}
          {draft.year !== null && <span className="sub"> · {draft.year}</span>}
        </Link>
        <p>{draft.title ?? t('drafts.noTitle')}</p>
        <p className="small sub">
          <DraftSource draft={draft} /> · {t('drafts.rows', { count: draft.rowCount })}
        </p>
      </div>
      <p className="small sub draft-who">
        {draft.importedBy.displayName}
        <br />
        <span className="nb">{formatMoment(draft.importedAt)}</span>
      </p>
      <div className="draft-open">{draft.state === 'open' && <OpenCounts open={draft.open} />}</div>
      <div className="draft-state">
        <DraftState state={draft.state} />
        {draft.planId !== null && (
          <Link to="/plan" search={{ plan: draft.planId }} className="small">
            {t('drafts.toPlan')}
          </Link>
        )}
      </div>
    </li>
  );
}
