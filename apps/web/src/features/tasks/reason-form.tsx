import type { CommandResult, TaskDetail } from '@tctp/contracts';
import { Button, Form, Input } from 'antd';
import { taskCommand, useCommand } from '../../api/use-command';
import { useWords } from '../../i18n/use-words';
import { ProblemNote } from '../../parts/problem-note';

/** What needs nothing but a sentence, in the order it is offered. */
export const REASONED = [
  'grantNotApplicable',
  'refuseNotApplicable',
  'grantExtension',
  'refuseExtension',
  'answerObstacle',
  'unblock',
  'urge',
  'reportObstacle',
  'askNotApplicable',
  'amend',
  'putBack',
  'reopen',
] as const;
export type Reasoned = (typeof REASONED)[number];

interface Props {
  task: TaskDetail;
  verb: Reasoned;
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
