import type { UnitMerged } from '@tctp/contracts';
import { useWords } from '../../i18n/use-words';
import { Button } from '../../parts/button';
import { Icon } from '../../parts/icon';
import { Note } from '../../parts/note';

/** What became of each task; one that stayed says why, and what to do first. */
export function MergeResult({ merged, onOpen }: { merged: UnitMerged; onOpen: () => void }) {
  const { t, word } = useWords();
  const stayed = merged.tasks.filter(({ refusal }) => refusal !== null).length;
  const moved = merged.tasks.length - stayed;
  return (
    <div className="stack tight" data-testid="merge-result">
      <Note tone={merged.closed ? 'ok' : 'warn'} role="status">
        <p>
          {merged.closed
            ? t('units.mergedAll', { tasks: moved, people: merged.people })
            : t('units.mergedPart', { tasks: moved, stayed })}
        </p>
      </Note>
      <ul className="merge-tasks">
        {merged.tasks.map(({ taskId, componentCode, title, refusal }) => (
          <li key={taskId}>
            <Icon name={refusal === null ? 'check' : 'warn'} small />
            <div>
              <b className="code">{componentCode}</b> {title}
              <p className="small sub">
                {refusal === null ? t('units.taskMoved') : word('refusal', refusal.code, refusal.params)}
              </p>
            </div>
          </li>
        ))}
      </ul>
      {merged.closed && (
        <div>
          <Button small onClick={onOpen} testId="open-merged-into">
            {t('units.openTarget')}
          </Button>
        </div>
      )}
    </div>
  );
}
