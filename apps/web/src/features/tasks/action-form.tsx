import type { CommandResult, TaskDetail } from '@tctp/contracts';
import { Form } from 'antd';
import { useEffect } from 'react';
import { taskCommand, useCommand } from '../../api/use-command';
import { useWords } from '../../i18n/use-words';
import { Button } from '../../parts/button';
import { jumpTo } from '../../parts/jump-to';
import { TaskProblem } from '../../parts/task/task-problem';
import type { Seen } from '../../parts/task/use-seen';
import { useKept } from '../../parts/use-kept';
import { ActionField } from './action-field';
import type { Field, Formed } from './actions';
import { FIELDS } from './actions';

type Draft = Partial<Record<Field, string | number | null>>;

interface Props {
  task: TaskDetail;
  seen: Seen;
  action: Formed;
  /** Whose draft it is. */
  me: string;
  /** False where the screen's one filled button stands elsewhere. */
  primary: boolean;
  onDone: () => void;
}

/** What an action needs to be told; the sentence is kept on the device until it is sent. */
export function ActionForm({ task, seen, action, me, primary, onDone }: Props) {
  const { t, word } = useWords();
  const [form] = Form.useForm<Draft>();
  const typed = useKept<Draft>(`${me}.${task.id}.${action}`);
  const command = useCommand<CommandResult>(() => {
    typed.drop();
    onDone();
  });
  const fields: readonly Field[] = FIELDS[action];
  const send = () => {
    const body = said(form.getFieldsValue(true) as Draft, fields);
    command.mutate(taskCommand(task, action, body));
  };
  useEffect(() => jumpTo(`form-${action}`), [action]);

  return (
    <Form
      form={form}
      id={`form-${action}`}
      layout="vertical"
      className="action-form"
      initialValues={{ ...startOf(task), ...typed.kept?.value }}
      onValuesChange={(_changed, all: Draft) => typed.keep(all)}
      onFinish={send}
      data-testid={`form-${action}`}
    >
      {fields.map((field) => (
        <ActionField key={field} field={field} action={action} task={task} />
      ))}
      <TaskProblem task={task} seen={seen} command={command} />
      <div className="action-send">
        <Button
          type="submit"
          look={primary ? 'p' : 'a'}
          busy={command.isPending}
          testId={`confirm-${action}`}
        >
          {word('action', action)}
        </Button>
        <Button look="quiet" onClick={onDone}>
          {t('act.close')}
        </Button>
      </div>
    </Form>
  );
}

/** Of several unanswered directives the oldest comes first. */
function startOf({ directives }: TaskDetail): Draft {
  const open = directives.filter(({ reply, number }) => reply === null && number !== null);
  return { directive: open.at(-1)?.number ?? null };
}

/** Only what was filled in, and no spaces around it. */
function said(draft: Draft, fields: readonly Field[]): Record<string, string | number> {
  const entries = fields.map((field) => {
    const value = draft[field];
    return [field, typeof value === 'string' ? value.trim() : value] as const;
  });
  return Object.fromEntries(
    entries.filter((entry): entry is [Field, string | number] => entry[1] != null && entry[1] !== ''),
  );
}
