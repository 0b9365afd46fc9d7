import type { CommandResult, TaskDetail } from '@tctp/contracts';
import { useCommand } from '../../api/use-command';
import { useWords } from '../../i18n/use-words';
import { EmptyNote } from '../../parts/empty-note';
import { Panel } from '../../parts/panel';
import { ProblemNote } from '../../parts/problem-note';
import { EvidenceList } from '../../parts/task/evidence-list';
import { EvidenceUpload } from './evidence-upload';

export function EvidencePanel({ task }: { task: TaskDetail }) {
  const { t } = useWords();
  const remove = useCommand<CommandResult>();
  const mayAdd = task.actions.includes('addEvidence');
  return (
    <Panel
      id="evidence"
      title={t('evidence.title')}
      aside={t('task.files', { count: task.evidence.length })}
      flush
    >
      {task.evidence.length === 0 ? (
        <EmptyNote>{t(mayAdd ? 'evidence.noneYet' : 'evidence.none')}</EmptyNote>
      ) : (
        <EvidenceList
          taskId={task.id}
          evidence={task.evidence}
          removing={remove.isPending}
          onRemove={
            task.actions.includes('removeEvidence')
              ? ({ id }) =>
                  remove.mutate({
                    method: 'DELETE',
                    path: `/tasks/${encodeURIComponent(task.id)}/evidence/${encodeURIComponent(id)}`,
                    version: task.version,
                  })
              : undefined
          }
        />
      )}
      {remove.error !== null && (
        <div className="pad">
          <ProblemNote error={remove.error} />
        </div>
      )}
      {mayAdd && <EvidenceUpload task={task} />}
    </Panel>
  );
}
