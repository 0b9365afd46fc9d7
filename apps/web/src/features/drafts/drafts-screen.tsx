import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { draftsQuery } from '../../api/draft-queries';
import { useWords } from '../../i18n/use-words';
import '../../i18n/with-drafts';
import { EmptyNote } from '../../parts/empty-note';
import { Loaded } from '../../parts/loaded';
import { Panel } from '../../parts/panel';
import { Screen } from '../../parts/screen';
import { DraftLine } from './draft-line';
import { ImportZone } from './import-zone';
import './drafts.css';

/** Plans that came as papers: hand one in, or go on with one. */
export default function DraftsScreen() {
  const { t } = useWords();
  const navigate = useNavigate();
  const query = useQuery(draftsQuery);
  return (
    <Screen title={t('place.drafts')} subtitle={t('drafts.subtitle')}>
      <div className="stack">
        <ImportZone
          onDone={({ draftId, repeated }) =>
            void navigate({
              to: '/drafts/$draftId',
              params: { draftId },
              search: repeated ? { again: '1' } : {},
            })
          }
        />
        <Loaded query={query} rows={4}>
          {(drafts) => (
            <Panel title={t('drafts.list')} flush aside={t('drafts.papers', { count: drafts.length })}>
              {drafts.length === 0 ? (
                <EmptyNote>{t('drafts.none')}</EmptyNote>
              ) : (
                <ul data-testid="drafts">
                  {drafts.map((draft) => (
                    <DraftLine key={draft.id} draft={draft} />
                  ))}
                </ul>
              )}
            </Panel>
          )}
        </Loaded>
      </div>
    </Screen>
  );
}
