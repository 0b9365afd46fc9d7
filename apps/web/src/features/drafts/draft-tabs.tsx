import type { DraftTab } from '../../api/draft-address';
import { DRAFT_TABS } from '../../api/draft-address';
import { useWords } from '../../i18n/use-words';
import { Tabs } from '../../parts/tabs';
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
    <Tabs
      label={t('drafts.tabs')}
      value={tab}
      options={DRAFT_TABS.filter((one) => room.phone || one !== 'findings').map((value) => ({
        value,
        label: (
          <>
            {t(`drafts.tab.${value}`)}
            {counts[value] !== undefined && <span className="n">{counts[value]}</span>}
          </>
        ),
      }))}
      onChange={room.address.turnTo}
      testId="tab"
    />
  );
}
