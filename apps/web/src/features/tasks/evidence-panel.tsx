import type { CommandResult, EvidenceItem, TaskDetail } from '@tctp/contracts';
import { useState } from 'react';
import { useCommand } from '../../api/use-command';
import { useWords } from '../../i18n/use-words';
import { Button } from '../../parts/button';
import { EmptyNote } from '../../parts/empty-note';
import { EvidenceSheet } from '../../parts/evidence-preview/evidence-sheet';
import { Panel } from '../../parts/panel';
import { ProblemNote } from '../../parts/problem-note';
import { EvidenceList } from '../../parts/task/evidence-list';
import { DropZone } from './drop-zone';
import { EvidenceUpload } from './evidence-upload';
import { ReuseSheet } from './reuse-sheet';
import { useUploads } from './use-uploads';

/** What has been handed over so far; where the reader may add, files are dropped anywhere on it. */
export function EvidencePanel({ task }: { task: TaskDetail }) {
  const { t } = useWords();
  const remove = useCommand<CommandResult>();
  const uploads = useUploads(task);
  const [open, setOpen] = useState<EvidenceItem | null>(null);
  const [reusing, setReusing] = useState(false);
  const mayAdd = task.actions.includes('addEvidence');
  return (
    <DropZone onFiles={mayAdd ? uploads.choose : undefined}>
      <Panel
        id="evidence"
        title={t('evidence.title')}
        aside={
          <>
            {t('task.files', { count: task.evidence.length })}
            {mayAdd && (
              <Button look="quiet" small onClick={() => setReusing(true)} testId="reuse-open">
                {t('reuse.open')}
              </Button>
            )}
          </>
        }
        flush
      >
        {task.evidence.length === 0 ? (
          <EmptyNote>{t(mayAdd ? 'evidence.noneYet' : 'evidence.none')}</EmptyNote>
        ) : (
          <EvidenceList
            taskId={task.id}
            evidence={task.evidence}
            onOpen={setOpen}
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
        {mayAdd && <EvidenceUpload uploads={uploads} />}
      </Panel>
      <EvidenceSheet
        taskId={task.id}
        item={open}
        words={[task.rule?.source, task.requirement, task.deliverable].filter((text) => text !== undefined)}
        onClose={() => setOpen(null)}
      />
      {mayAdd && <ReuseSheet task={task} open={reusing} onClose={() => setReusing(false)} />}
    </DropZone>
  );
}
