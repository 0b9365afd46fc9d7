import { DRAFT_SHOWN } from '../../api/draft-address';
import { useWords } from '../../i18n/use-words';
import { EmptyNote } from '../../parts/empty-note';
import { Tabs } from '../../parts/tabs';
import { shownOf } from './finding-groups';
import { SeveritySection } from './severity-section';
import type { Room } from './use-room';

/** What was noticed, the blocking first; what is alike, and what merely is worth knowing, in one line. */
export function FindingList({ room }: { room: Room }) {
  const { t } = useWords();
  const { left, groups, address, chosen } = room;
  return (
    <section className="panel findings" aria-label={t('drafts.findings')}>
      <header>
        <Tabs
          label={t('drafts.show.label')}
          value={address.show}
          options={DRAFT_SHOWN.map((value) => ({
            value,
            label: (
              <>
                {t(`drafts.show.${value}`)} <span className="n">{shownOf(left, value).length}</span>
              </>
            ),
          }))}
          onChange={address.showThose}
          testId="show"
        />
      </header>
      <div className="findings-scroll" tabIndex={-1}>
        {groups.length === 0 && <EmptyNote>{t(`drafts.noneShown.${address.show}`)}</EmptyNote>}
        {groups.map((group) => (
          <SeveritySection
            key={group.severity}
            group={group}
            chosen={chosen}
            folds={group.severity === 'note' && groups.length > 1}
          />
        ))}
      </div>
    </section>
  );
}
