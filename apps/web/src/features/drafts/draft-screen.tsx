import { formatDay } from '@tctp/contracts';
import type { DraftView } from '@tctp/contracts';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { draftQuery } from '../../api/draft-queries';
import { useWords } from '../../i18n/use-words';
import '../../i18n/with-drafts';
import { Loaded } from '../../parts/loaded';
import { OldDataNote } from '../../parts/old-data-note';
import { Screen } from '../../parts/screen';
import { KeyHints } from '../../parts/shortcut-sheet';
import { DraftSource } from './draft-source';
import { DraftRoom } from './draft-room';
import './drafts.css';

const route = getRouteApi('/frame/rich/drafts/$draftId');

/** One paper on its way to become a plan. */
export default function DraftScreen() {
  const { t } = useWords();
  const { draftId } = route.useParams();
  const query = useQuery(draftQuery(draftId));
  const view = query.data;
  return (
    <Screen
      title={view === undefined ? t('place.drafts') : (view.plan.number ?? t('drafts.noNumber'))}
      back="/drafts"
      subtitle={view && <Subtitle view={view} />}
      tools={
        view?.head.state === 'open' && (
          <KeyHints
            hints={[
              { keys: ['j', 'k'], label: t('drafts.keys.move') },
              { keys: ['1', '2'], label: t('drafts.keys.settle') },
            ]}
          />
        )
      }
    >
      <OldDataNote query={query} />
      <Loaded query={query} rows={12}>
        {(loaded) => <DraftRoom key={loaded.head.id} view={loaded} />}
      </Loaded>
    </Screen>
  );
}

function Subtitle({ view: { head, plan } }: { view: DraftView }) {
  const { t } = useWords();
  return (
    <>
      {[
        plan.issuedOn === null
          ? t('drafts.noIssueDay')
          : t('drafts.issued', { day: formatDay(plan.issuedOn) }),
        plan.authority?.name ?? t('drafts.noAuthority'),
      ].join(' · ')}
      {' · '}
      <DraftSource draft={head} linked />
    </>
  );
}
