import type { HistoryEntry, TaskDetail } from '@tctp/contracts';
import { formatMoment } from '../../format/dates';
import { useWords } from '../../i18n/use-words';

type Told = Pick<TaskDetail, 'lead' | 'returnReasons'>;

/** One line of the history: who, for whom, what, and the note. */
export function HistoryLine({ entry, task }: { entry: HistoryEntry; task: Told }) {
  const { t, word, say } = useWords();
  const { params, actor, note } = entry;
  const reason = task.returnReasons.find(({ code }) => code === params['reason']);
  const who = actor?.displayName ?? t('history.system');
  const absent = params['actedFor'];
  return (
    <>
      <p>
        <b className="history-who">
          {absent === undefined ? who : t('history.for', { who, absent: String(absent) })}:
        </b>{' '}
        {word('event', entry.code, {
          lead: task.lead.shortName,
          ...params,
          ...(reason === undefined ? {} : { reason: say(reason.label) }),
        })}
      </p>
      {note !== null && note !== '' && <p className="history-note">“{note}”</p>}
    </>
  );
}

export function HistoryTime({ at }: { at: string }) {
  return (
    <time dateTime={at} className="small sub nb">
      {formatMoment(at)}
    </time>
  );
}
