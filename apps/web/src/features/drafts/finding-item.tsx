import type { DraftFinding } from '@tctp/contracts';
import { useEffect, useRef } from 'react';
import { useWords } from '../../i18n/use-words';
import { useDesk } from './desk';
import { FindingDetail } from './finding-detail';
import { findingId } from './finding-id';
import { useWhere } from './use-where';
import { useFindingWords } from './use-finding-words';

/** What the head of the severity covers. */
const HEAD = 40;

interface Props {
  finding: DraftFinding;
  isChosen: boolean;
  /** By the name of its kind, where that does not stand above it. */
  named?: boolean;
}

/** One matter: a sentence and where; opened, also what was read and how to settle it. */
export function FindingItem({ finding, isChosen, named = false }: Props) {
  const { t } = useWords();
  const words = useFindingWords();
  const desk = useDesk();
  const whereOf = useWhere();
  const item = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isChosen) bringIntoSight(item.current);
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
        {named && <b>{words.kind(finding.code)}</b>}
        <span>{words.spoken(finding).seen}</span>
        <span className="small sub">
          {finding.state === 'ignored' && <span className="tag">{t('drafts.ignored')}</span>} {where}
        </span>
      </button>
      {isChosen && <FindingDetail key={finding.key} finding={finding} />}
    </li>
  );
}

/** Within the list where it scrolls by itself: the page stays where it is. */
function bringIntoSight(item: HTMLElement | null) {
  const list = item?.closest<HTMLElement>('.findings-scroll');
  if (item === null || !list) return;
  if (list.scrollHeight <= list.clientHeight) {
    if (getComputedStyle(list).overflowY === 'visible') item.scrollIntoView({ block: 'nearest' });
    return;
  }
  const [inner, outer] = [item.getBoundingClientRect(), list.getBoundingClientRect()];
  if (inner.top < outer.top + HEAD) list.scrollTop += inner.top - outer.top - HEAD;
  else if (inner.bottom > outer.bottom)
    list.scrollTop += Math.min(inner.bottom - outer.bottom, inner.top - outer.top - HEAD);
}
