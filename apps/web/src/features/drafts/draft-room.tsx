import type { DraftView } from '@tctp/contracts';
import type { DraftTab } from '../../api/draft-address';
import { useWords } from '../../i18n/use-words';
import { Note } from '../../parts/note';
import { useShortcuts } from '../../parts/shortcuts';
import { AnnexTable } from './annex-table';
import { DeskContext } from './desk';
import { DraftTabs } from './draft-tabs';
import { EditingSheet } from './editing-sheet';
import { findingId } from './finding-id';
import { FindingList } from './finding-list';
import { targetOf } from './finding-target';
import { HistoryPanel } from './history-panel';
import { PlanPanel } from './plan-panel';
import { PointsPanel } from './points-panel';
import { SamePlanNote } from './same-plan-note';
import { Standing } from './standing';
import { useRoom } from './use-room';

/** What was noticed on the left; what it speaks of on the right. On a phone one after the other. */
export function DraftRoom({ view }: { view: DraftView }) {
  const { t } = useWords();
  const room = useRoom(view);
  const { desk, address, phone, order, chosen } = room;
  const fallback: DraftTab = phone ? 'findings' : chosen === null ? 'annex' : targetOf(chosen).tab;
  const tab = address.tab === undefined || (!phone && address.tab === 'findings') ? fallback : address.tab;

  const step = (by: number) => {
    const at = order.findIndex(({ key }) => key === chosen?.key);
    const next = order[at === -1 ? 0 : at + by];
    if (next === undefined) return;
    address.choose(next.key);
    requestAnimationFrame(() => document.getElementById(findingId(next.key))?.focus());
  };
  useShortcuts(t('drafts.findings'), [
    { keys: ['j', 'arrowdown'], label: t('drafts.keys.after'), run: () => step(1), repeats: true },
    { keys: ['k', 'arrowup'], label: t('drafts.keys.before'), run: () => step(-1), repeats: true },
  ]);

  return (
    <DeskContext value={desk}>
      <div className="draft-room">
        {address.isRepeated && (
          <Note role="status">
            {view.head.file === null
              ? t('drafts.proposed.repeated')
              : t(`drafts.repeated.${view.head.state}`, { file: view.head.file.name })}
          </Note>
        )}
        {view.head.proposedFrom?.basis === 'forecast' && view.head.state === 'open' && (
          <Note tone="warn">
            <span data-testid="rests-on-forecast">
              {t('drafts.proposed.onForecast', { year: view.head.proposedFrom.year })}
            </span>
          </Note>
        )}
        {room.isOvertaken && (
          <Note tone="warn" role="alert">
            <span data-testid="overtaken">{t('drafts.overtaken')}</span>
          </Note>
        )}
        <SamePlanNote />
        <Standing room={room} />
        <div className="draft-columns">
          {!phone && <FindingList room={room} />}
          <div className="draft-side">
            <DraftTabs tab={tab} room={room} />
            {tab === 'findings' && <FindingList room={room} />}
            {tab === 'annex' && <AnnexTable room={room} />}
            {tab === 'plan' && <PlanPanel chosen={chosen} />}
            {tab === 'points' && <PointsPanel chosen={chosen} />}
            {tab === 'history' && <HistoryPanel />}
          </div>
        </div>
      </div>
      {room.editing !== null && <EditingSheet editing={room.editing} onClose={room.stopEditing} />}
    </DeskContext>
  );
}
