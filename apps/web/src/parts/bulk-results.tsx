import type { Problem } from '@tctp/contracts';
import { useWords } from '../i18n/use-words';
import { Button } from './button';
import { Icon } from './icon';
import './bulk-results.css';

type Outcome = { taskId: string } & ({ outcome: 'done' } | { outcome: 'refused'; problem: Problem });

interface Props {
  results: readonly Outcome[];
  /** What to call a task, or whatever it is that was done. */
  nameOf: (taskId: string) => string;
  /** Sends what was refused once more, as it stands now. */
  onAgain: () => void;
  onOpen?: (taskId: string) => void;
  onClose: () => void;
  busy?: boolean;
  /** Where the words for what was done stand. */
  words?: 'bulk' | 'registers.many';
}

/** What became of each: the refused first, with what to do about it. */
export function BulkResults({
  results,
  nameOf,
  onAgain,
  onOpen,
  onClose,
  busy = false,
  words = 'bulk',
}: Props) {
  const { t } = useWords();
  const refused = results.filter((one) => one.outcome === 'refused');
  const done = results.filter((one) => one.outcome === 'done');
  return (
    <section className="bulk-results" aria-label={t(`${words}.title`)} data-testid="bulk-results">
      <header>
        <p role="status">
          <b>{t(`${words}.done`, { count: done.length })}</b>
          {refused.length > 0 && (
            <b className="wrong"> · {t(`${words}.refused`, { count: refused.length })}</b>
          )}
        </p>
        <button type="button" className="icon-btn" aria-label={t('frame.close')} onClick={onClose}>
          <Icon name="close" />
        </button>
      </header>
      <ul>
        {refused.map(({ taskId, problem }) => (
          <li key={taskId} data-testid={`refused-${problem.code}`}>
            <Icon name="warn" small />
            <div>
              {onOpen === undefined ? (
                <b>{nameOf(taskId)}</b>
              ) : (
                <button type="button" className="link" onClick={() => onOpen(taskId)}>
                  {nameOf(taskId)}
                </button>
              )}
              <p className="small">{problem.detail}</p>
            </div>
          </li>
        ))}
        {done.map(({ taskId }) => (
          <li key={taskId} className="ok">
            <Icon name="check" small />
            <div title={nameOf(taskId)}>{nameOf(taskId)}</div>
          </li>
        ))}
      </ul>
      {refused.length > 0 && (
        <Button icon="repeat" busy={busy} onClick={onAgain} testId="bulk-again">
          {t(`${words}.again`, { count: refused.length })}
        </Button>
      )}
    </section>
  );
}
