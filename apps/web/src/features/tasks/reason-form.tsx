import type { CommandResult, TaskDetail } from '@tctp/contracts';
import { Button, Form, Input } from 'antd';
import type { TaskVerb } from '../../api/use-command';
import { taskCommand, useCommand } from '../../api/use-command';
import { useWords } from '../../i18n/use-words';
import { ProblemNote } from '../../parts/problem-note';

interface Props {
  task: TaskDetail;
  verb: Extract<TaskVerb, 'reopen' | 'askNotApplicable' | 'grantNotApplicable' | 'refuseNotApplicable'>;
  onDone: () => void;
}

export function ReasonForm({ task, verb, onDone }: Props) {
  const { t, word } = useWords();
  const command = useCommand<CommandResult>(onDone);
  return (
    <Form<{ reason: string }>
      layout="vertical"
      onFinish={({ reason }) => command.mutate(taskCommand(task, verb, { reason: reason.trim() }))}
    >
      <Form.Item
        name="reason"
        label={t(`more.why.${verb}`)}
        required={false}
        rules={[{ required: true, whitespace: true, message: t('more.reasonMissing') }]}
      >
        <Input.TextArea autoFocus autoSize={{ minRows: 2 }} maxLength={2000} data-testid={`reason-${verb}`} />
      </Form.Item>
      <div className="stack tight">
        <ProblemNote error={command.error} />
        <div>
          <Button
            type="primary"
            htmlType="submit"
            loading={command.isPending}
            data-testid={`confirm-${verb}`}
          >
            {word('action', verb)}
          </Button>
        </div>
      </div>
    </Form>
  );
}
