import type { DraftFinding } from '@tctp/contracts';
import { useEffect, useRef } from 'react';
import { useWords } from '../../i18n/use-words';
import { useDesk } from './desk';
import { FindingDetail } from './finding-detail';
import { findingId } from './finding-id';
import { useWhere } from './use-where';

/** One matter: a sentence and where; opened, also what was read and how to settle it. */
export function FindingItem({ finding, isChosen }: { finding: DraftFinding; isChosen: boolean }) {
  const { t, word } = useWords();
  const desk = useDesk();
  const whereOf = useWhere();
  const item = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isChosen) item.current?.scrollIntoView({ block: 'nearest' });
  }, [isChosen]);
  const where = whereOf(finding);
  return (
    <li
      ref={item}
      className="finding"
      data-chosen={isChosen || undefined}
      data-testid={`finding-${finding.code}`}
      data-severity={finding.severity}
    >
      <button
        type="button"
        id={findingId(finding.key)}
        className="finding-line"
        aria-expanded={isChosen}
        onClick={() => desk.choose(isChosen ? null : finding.key)}
      >
        <span className="finding-say">{word('finding', finding.code, finding.params)}</span>
        <span className="small sub">
          {finding.state === 'ignored' && <span className="tag">{t('drafts.ignored')}</span>} {where}
        </span>
      </button>
      {isChosen && <FindingDetail key={finding.key} finding={finding} />}
    </li>
  );
}
