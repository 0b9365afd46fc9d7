import type { CommandResult, TaskDetail } from '@tctp/contracts';
import type { ReactNode } from 'react';
import { useId, useState } from 'react';
import { taskCommand, useCommand } from '../../api/use-command';
import { useWords } from '../../i18n/use-words';
import { Button } from '../../parts/button';
import { Note } from '../../parts/note';
import { ProblemNote } from '../../parts/problem-note';
import type { Cell } from './cell-look';
import type { Component, Unit } from './matrix-model';
import { urgeReason } from './urge-reason';
import '../../parts/field.css';

interface Props {
  cell: Cell;
  unit: Unit;
  component: Component;
  /** Null until it has been read: what it permits and which version it has are not known before. */
  task: TaskDetail | null;
  mayUrge: boolean;
  children: ReactNode;
}

/** One press urges, with a reason that says what is late; whoever wants other words writes them first. */
export function UrgeForm({ cell, unit, component, task, mayUrge, children }: Props) {
  const words = useWords();
  const { t } = words;
  const field = useId();
  const [own, setOwn] = useState<string | null>(null);
  const [sent, setSent] = useState(false);
  const command = useCommand<CommandResult>(() => setSent(true));
  const isOpen = mayUrge && (task === null || task.actions.includes('urge'));
  const reason = own ?? urgeReason(cell, unit, component, words);
  const lead = task?.lead.shortName ?? '';
  const joins = cell.led === null;

  if (!isOpen) return <div className="mx-acts">{children}</div>;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (task !== null) command.mutate(taskCommand(task, 'urge', { reason: reason.trim() }));
      }}
    >
      {sent ? (
        <Note tone="ok" role="status">
          {t('matrix.urged', { unit: lead })}
        </Note>
      ) : (
        <div className="field">
          <label htmlFor={field} className="small">
            {joins ? t('matrix.reasonTo', { unit: lead }) : t('matrix.reason')}
          </label>
          <textarea
            id={field}
            className="input"
            rows={3}
            maxLength={2000}
            value={reason}
            required
            onChange={(event) => setOwn(event.target.value)}
            data-testid="urge-reason"
          />
        </div>
      )}
      <ProblemNote error={command.error} />
      <div className="mx-acts">
        {!sent && (
          <Button
            look="a"
            type="submit"
            icon="send"
            busy={command.isPending}
            disabled={task === null || reason.trim() === ''}
            testId="urge"
          >
            {joins ? t('matrix.urgeLead') : t('matrix.urge')}
          </Button>
        )}
        {children}
      </div>
    </form>
  );
}
