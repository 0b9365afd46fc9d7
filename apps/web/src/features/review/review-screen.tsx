import type { Session } from '@tctp/contracts';
import { useQuery } from '@tanstack/react-query';
import { sessionQuery, tasksQuery } from '../../api/queries';
import { useWords } from '../../i18n/use-words';
import { ExportMenu } from '../../parts/export-menu';
import { tasksToExport } from '../../parts/export/tasks-to-export';
import { Loaded } from '../../parts/loaded';
import { Screen } from '../../parts/screen';
import { KeyHints } from '../../parts/shortcut-sheet';
import { sortOut } from './filters';
import { ReviewRoom } from './review-room';
import './review.css';
import './review-task.css';

/** The reviewer's inbox. */
export default function ReviewScreen() {
  const session = useQuery(sessionQuery).data;
  return session ? <Inbox reader={session} /> : null;
}

function Inbox({ reader }: { reader: Session }) {
  const words = useWords();
  const { t } = words;
  const query = useQuery(tasksQuery('review'));
  const count = sortOut(query.data ?? [], reader).mine.length;
  /* Without a line the query waits for one; with a broken one it fails. What was shown stays. */
  const cutOff = query.isError || query.fetchStatus === 'paused';
  return (
    <Screen
      title={t('place.review')}
      subtitle={`${reader.unit.name} · ${query.data === undefined ? '…' : count === 0 ? t('review.noneWaits') : t('review.count', { count })}`}
      tools={
        <>
          <KeyHints
            hints={[
              { keys: ['j', 'k'], label: t('review.keys.move') },
              { keys: ['a'], label: t('review.keys.approve') },
              { keys: ['r'], label: t('review.keys.return') },
            ]}
          />
          {count > 0 && <ExportMenu {...tasksToExport(t('place.review'), query.data ?? [], words)} />}
        </>
      }
    >
      <Loaded query={query}>{(tasks) => <ReviewRoom tasks={tasks} reader={reader} cutOff={cutOff} />}</Loaded>
    </Screen>
  );
}
