import type { CSSProperties } from 'react';
import { useWords } from '../../i18n/use-words';
import { Button } from '../../parts/button';
import { Icon } from '../../parts/icon';
import { useHeaderHeight } from '../../parts/use-header-height';
import { ProblemNote } from '../../parts/problem-note';
import type { IgnoreMany } from './use-ignore-many';
import { useFindingWords } from './use-finding-words';

/** How far it has come with many of a kind, and what became of each that was refused. */
export function IgnoreRunNote({ many }: { many: IgnoreMany }) {
  const { t } = useWords();
  const words = useFindingWords();
  const header = useHeaderHeight();
  const { run } = many;
  if (run === null) return null;
  const { total, done, refused, unsent, busy } = run;
  return (
    <div
      className="ignore-run"
      style={{ '--header': `${header}px` } as CSSProperties}
      data-testid="ignored-many"
    >
      <div className="ignore-head">
        <p role="status">
          <Icon name={busy ? 'wait' : 'check'} small /> <b>{t('drafts.many.done', { done, total })}</b>
        </p>
        {!busy && (
          <button type="button" className="icon-btn" aria-label={t('frame.close')} onClick={many.close}>
            <Icon name="close" />
          </button>
        )}
      </div>
      {busy && <progress aria-label={t('drafts.ignore')} value={done + refused.length} max={total} />}
      {refused.length > 0 && (
        <ul>
          {refused.map(({ finding, error }) => (
            <li key={finding.key}>
              <p className="small">{words.sentence(finding)}</p>
              <ProblemNote error={error} />
            </li>
          ))}
        </ul>
      )}
      {!busy && unsent.length > 0 && (
        <Button small icon="repeat" onClick={many.again} testId="ignore-again">
          {t('drafts.many.again', { count: unsent.length })}
        </Button>
      )}
    </div>
  );
}
