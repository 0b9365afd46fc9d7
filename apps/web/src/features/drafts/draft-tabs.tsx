import type { DraftTab } from '../../api/draft-address';
import { DRAFT_TABS } from '../../api/draft-address';
import { useWords } from '../../i18n/use-words';
import type { Room } from './use-room';

/** What stands beside the findings; on a phone they are one of them. */
export function DraftTabs({ tab, room }: { tab: DraftTab; room: Room }) {
  const { t } = useWords();
  const { rows, settlements } = room.desk.view;
  const counts: Partial<Record<DraftTab, number>> = {
    findings: room.order.length,
    annex: rows.length,
    history: settlements.length,
  };
  return (
    <div className="draft-tabs" role="group" aria-label={t('drafts.tabs')}>
      {DRAFT_TABS.filter((one) => room.phone || one !== 'findings').map((one) => (
        <button
          key={one}
          type="button"
          aria-pressed={one === tab}
          onClick={() => room.address.turnTo(one)}
          data-testid={`tab-${one}`}
        >
          {t(`drafts.tab.${one}`)}
          {counts[one] !== undefined && <span className="n">{counts[one]}</span>}
        </button>
      ))}
    </div>
  );
}
