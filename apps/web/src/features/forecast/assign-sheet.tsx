import type { TaskSummary } from '@tctp/contracts';
import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { sessionQuery, tasksQuery, workingDaysQuery } from '../../api/queries';
import { formatWeekday } from '../../format/dates';
import { useWords } from '../../i18n/use-words';
import { Button } from '../../parts/button';
import { DueText } from '../../parts/due-text';
import { Loaded } from '../../parts/loaded';
import { ProblemNote } from '../../parts/problem-note';
import { Sheet } from '../../parts/sheet';
import { Icon } from '../../parts/icon';
import { useAssign } from './use-assign';

interface Props {
  planId: string;
  taskIds: readonly string[];
  open: boolean;
  onClose: () => void;
}

const WITHIN = [3, 5, 10] as const;

/** The open tasks of the basket, given in one go: text and day stand ready, each task answers for itself. */
export function AssignSheet({ planId, taskIds, open, onClose }: Props) {
  const { t } = useWords();
  const assign = useAssign();
  const close = () => {
    onClose();
    assign.forget();
  };
  return (
    <Sheet title={t('room.assign.title')} open={open} onClose={close}>
      <Body planId={planId} taskIds={taskIds} assign={assign} onClose={close} />
    </Sheet>
  );
}

function Body({
  planId,
  taskIds,
  assign,
  onClose,
}: Omit<Props, 'open'> & { assign: ReturnType<typeof useAssign> }) {
  const { t, language } = useWords();
  const field = useId();
  const role = useQuery(sessionQuery).data?.role;
  const query = useQuery(tasksQuery('all'));
  const days = useQuery(workingDaysQuery(planId)).data;
  const [within, setWithin] = useState<number>(5);
  const directs = role !== 'reviewer';
  const [text, setText] = useState(() => t(directs ? 'room.assign.directText' : 'room.assign.urgeText'));
  const dueOn = days?.[within - 1] ?? null;
  const [list] = useState(taskIds);
  const done = list.length > 0 && list.every((id) => assign.results[id]?.state === 'done');
  const isReady = text.trim() !== '' && (!directs || dueOn !== null);

  function send(tasks: readonly TaskSummary[]) {
    const said = text.trim();
    if (!directs) void assign.send(tasks, { kind: 'urge', text: said });
    else if (dueOn !== null) void assign.send(tasks, { kind: 'direct', text: said, dueOn });
  }

  return (
    <Loaded query={query} rows={3}>
      {(all) => {
        const tasks = all.filter(({ id }) => list.includes(id));
        return (
          <>
            <ul className="assign-list">
              {tasks.map((task) => (
                <li key={task.id} data-testid={`assign-${task.component.code}`}>
                  <p>
                    <span className="code">{task.component.code}</span> {task.title}
                    <span className="small sub block">{task.lead.name}</span>
                  </p>
                  {outcome(task)}
                </li>
              ))}
            </ul>
            {!done && (
              <>
                <label htmlFor={field}>
                  {t(directs ? 'room.assign.directLabel' : 'room.assign.urgeLabel')}
                </label>
                <textarea
                  id={field}
                  className="entry"
                  rows={3}
                  maxLength={2000}
                  value={text}
                  onChange={(event) => setText(event.target.value)}
                  data-testid="assign-text"
                />
                {directs && (
                  <fieldset className="within">
                    <legend>{t('room.assign.due')}</legend>
                    {WITHIN.map((count) => (
                      <label key={count}>
                        <input
                          type="radio"
                          name={`${field}-within`}
                          checked={within === count}
                          onChange={() => setWithin(count)}
                        />
                        {t('room.assign.days', { count })}
                      </label>
                    ))}
                    {dueOn !== null && <b className="nb">→ {formatWeekday(dueOn, language)}</b>}
                  </fieldset>
                )}
              </>
            )}
            <div className="row-end">
              {done ? (
                <Button look="a" onClick={onClose} testId="assign-close">
                  {t('room.assign.close')}
                </Button>
              ) : (
                <Button
                  look="p"
                  icon="send"
                  busy={assign.busy}
                  disabled={!isReady || tasks.length === 0}
                  onClick={() => send(tasks)}
                  testId="assign-send"
                >
                  {t(directs ? 'room.assign.direct' : 'room.assign.urge', { count: tasks.length })}
                </Button>
              )}
            </div>
          </>
        );
      }}
    </Loaded>
  );

  function outcome(task: TaskSummary) {
    const result = assign.results[task.id];
    if (result === undefined) return <DueText task={task} />;
    if (result.state === 'sending') return <span className="small sub">{t('room.assign.sending')}</span>;
    if (result.state === 'refused')
      return (
        <div className="assign-refused">
          <ProblemNote error={result.error} />
        </div>
      );
    return (
      <span className="assign-done">
        <Icon name="check" small /> {t(directs ? 'room.assign.directed' : 'room.assign.urged')}
      </span>
    );
  }
}
