import { formatCycle } from '@tctp/contracts';
import type { MovedMoments } from '@tctp/contracts';
import { useQuery } from '@tanstack/react-query';
import { clockQuery } from '../../api/queries';
import { formatMoment } from '../../format/dates';
import { useWords } from '../../i18n/use-words';
import { Note } from '../note';

type Task = MovedMoments['tasks'][number];

/** What is seen at once; the others stand folded below. */
const SHOWN = 3;

/** Before saving: which moments of which tasks would move, and from where to where. */
export function MovedMomentsList({ tasks }: { tasks: readonly Task[] }) {
  const { t } = useWords();
  const now = useQuery(clockQuery).data?.now ?? '';
  if (tasks.length === 0)
    return (
      <Note tone="ok">
        <p data-testid="moved-none">{t('moved.none')}</p>
      </Note>
    );
  const moments = tasks.reduce((sum, one) => sum + one.moments.length, 0);
  return (
    <section className="moved-moments" aria-label={t('moved.title')}>
      <p data-testid="moved-count">
        <b>{t('moved.tasks', { count: tasks.length })}</b> · {t('moved.moments', { count: moments })}
      </p>
      <ul>
        {tasks.slice(0, SHOWN).map((task) => (
          <MovedTask key={task.taskId} task={task} now={now} />
        ))}
      </ul>
      {tasks.length > SHOWN && (
        <details>
          <summary>{t('moved.more', { count: tasks.length - SHOWN })}</summary>
          <ul>
            {tasks.slice(SHOWN).map((task) => (
              <MovedTask key={task.taskId} task={task} now={now} />
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function MovedTask({ task, now }: { task: Task; now: string }) {
  const { t, language } = useWords();
  const cycle = formatCycle(task.cycle, language);
  return (
    <li>
      <p>
        <b className="code">{task.componentCode}</b> {task.title}
        {cycle !== null && <span className="sub"> · {cycle}</span>}
        <span className="sub"> · {task.leadName}</span>
      </p>
      <ul className="small">
        {task.moments.map(({ kind, step, from, to }) => (
          <li key={`${kind} ${step}`}>
            <span className="sub">{t(`moved.kind.${kind}`, { step })}</span>{' '}
            <span className="nb">{from === null ? t('moved.new') : formatMoment(from)}</span>
            {' → '}
            <b className="nb">{to === null ? t('moved.gone') : formatMoment(to)}</b>
            {to !== null && to <= now && <span className="tag">{t('moved.atOnce')}</span>}
          </li>
        ))}
      </ul>
    </li>
  );
}
