import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ladderQuery } from '../../api/admin-queries';
import { useWords } from '../../i18n/use-words';
import { AdminHistory } from '../../parts/admin/admin-history';
import { MasterDetail } from '../../parts/admin/master-detail';
import { usePlanOfSession } from '../../parts/admin/use-plan-of-session';
import { Button } from '../../parts/button';
import { EmptyNote } from '../../parts/empty-note';
import { Loaded } from '../../parts/loaded';
import { Screen } from '../../parts/screen';
import { EditLadder } from './edit-ladder';
import { LadderLine } from './ladder-line';
import './ladder.css';

export default function LadderScreen() {
  const { t } = useWords();
  const { planId, number } = usePlanOfSession();
  const [editing, setEditing] = useState(false);
  return (
    <Screen
      title={t('place.ladder')}
      subtitle={number && t('calendar.subtitle', { number })}
      tools={
        planId !== null && (
          <Button look="a" icon="edit" onClick={() => setEditing(true)} testId="edit-ladder">
            {t('ladder.edit')}
          </Button>
        )
      }
    >
      {planId === null ? (
        <EmptyNote>{t('calendar.noPlan')}</EmptyNote>
      ) : (
        <Ladder planId={planId} editing={editing} onDone={() => setEditing(false)} />
      )}
    </Screen>
  );
}

function Ladder({ planId, editing, onDone }: { planId: string; editing: boolean; onDone: () => void }) {
  const { t } = useWords();
  const query = useQuery(ladderQuery(planId));
  return (
    <Loaded query={query} rows={8}>
      {(view) => (
        <MasterDetail
          list={<LadderLine view={view} />}
          detail={
            editing ? <EditLadder key={view.version} planId={planId} view={view} onDone={onDone} /> : null
          }
          beside={<AdminHistory kind="ladder" id={planId} />}
          back={t('ladder.back')}
          onBack={onDone}
        />
      )}
    </Loaded>
  );
}
