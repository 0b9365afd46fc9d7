import type { AddTask, AddedTasks, Additions } from '@tctp/contracts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { addTaskCommand } from '../../api/addition-queries';
import { unitsQuery } from '../../api/colleague-queries';
import { useCommand } from '../../api/use-command';
import { useWords } from '../../i18n/use-words';
import { ReasonField, TextField } from '../../parts/admin/fields';
import { Button } from '../../parts/button';
import { DocumentPart } from '../../parts/document-part';
import { ProblemNote } from '../../parts/problem-note';
import { DueFields } from './due-fields';
import { LeadFields } from './lead-fields';
import type { Wanted } from './wanted';
import { taskOf } from './wanted';

interface Props {
  planId: string;
  found: Additions;
  component: Additions['components'][number];
  onDone: () => void;
}

/** Who does what until when, and why: the component is known, its title and its unit's part stand ready. */
export function AddForm({ planId, found, component, onDone }: Props) {
  const { t } = useWords();
  const units = useQuery(unitsQuery).data ?? [];
  const command = useCommand<AddedTasks>(onDone);
  const [wanted, setWanted] = useState<Wanted>({
    title: component.title,
    leadUnitId: '',
    coordinatorIds: [],
    deliverable: '',
    requirement: '',
    due: { kind: 'day', on: null },
    reason: '',
    number: '',
    issuedOn: null,
  });
  const change = (part: Partial<Wanted>) => {
    command.reset();
    setWanted((old) => ({ ...old, ...part }));
  };
  const task: AddTask | null = taskOf(component.code, wanted);
  return (
    <form
      className="form"
      data-testid="add-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (task !== null) command.mutate(addTaskCommand(planId, found.version, task));
      }}
    >
      <p>
        <span className="code sub">{component.code}</span> {component.title}
      </p>
      <LeadFields units={units} wanted={wanted} onChange={change} />
      <TextField
        label={t('additions.deliverable')}
        value={wanted.deliverable}
        onChange={(deliverable) => change({ deliverable })}
        lines={2}
        maxLength={4000}
        testId="add-deliverable"
      />
      <DueFields due={wanted.due} onChange={(due) => change({ due })} from={found.from} until={found.until} />
      <ReasonField value={wanted.reason} onChange={(reason) => change({ reason })} />
      <details className="add-more">
        <summary>{t('additions.more')}</summary>
        <div className="form">
          <TextField
            label={t('additions.name')}
            value={wanted.title}
            onChange={(title) => change({ title })}
            lines={2}
            maxLength={4000}
            testId="add-title"
          />
          <TextField
            label={t('additions.requirement')}
            value={wanted.requirement}
            onChange={(requirement) => change({ requirement })}
            lines={2}
            maxLength={4000}
            testId="add-requirement"
          />
          <DocumentPart {...wanted} onChange={change} />
        </div>
      </details>
      <ProblemNote error={command.error} />
      <div className="ends">
        <Button look="p" type="submit" disabled={task === null} busy={command.isPending} testId="add-send">
          {t('additions.send')}
        </Button>
        {task === null && <span className="small sub">{t('admin.incomplete')}</span>}
      </div>
    </form>
  );
}
