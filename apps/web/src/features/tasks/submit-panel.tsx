import type { CommandResult, TaskDetail } from '@tctp/contracts';
import { Button, Form, Input } from 'antd';
import { taskCommand, useCommand } from '../../api/use-command';
import { useWords } from '../../i18n/use-words';
import { Note } from '../../parts/note';
import { Panel } from '../../parts/panel';
import { ProblemNote } from '../../parts/problem-note';
import type { FactDraft } from '../../parts/task/fact-fields';
import { FactFields, givenFacts } from '../../parts/task/fact-fields';
import { lastSubmission } from '../../parts/task/submissions';

interface Draft {
  facts?: FactDraft;
  note?: string;
}

/** People state facts; the rule turns them into points. */
export function SubmitPanel({ task }: { task: TaskDetail }) {
  const { t, word } = useWords();
  const [form] = Form.useForm<Draft>();
  const command = useCommand<CommandResult>();
  const maySubmit = task.actions.includes('submit');
  const isPrimary = maySubmit && !task.actions.includes('accept');

  function submit({ facts, note }: Draft) {
    const body = { facts: givenFacts(facts), ...(note?.trim() ? { note: note.trim() } : {}) };
    command.mutate(taskCommand(task, 'submit', body));
  }

  return (
    <Panel id="submit" title={t('facts.title')}>
      <Form
        form={form}
        layout="vertical"
        initialValues={{ facts: lastSubmission(task)?.claimedFacts ?? {} }}
        onFinish={submit}
        scrollToFirstError={{ behavior: 'smooth', block: 'center', focus: true }}
        data-testid="submit-form"
      >
        {task.facts.length === 0 ? (
          <Note>{t('facts.noRule')}</Note>
        ) : (
          <>
            <p className="small sub facts-why">{t('facts.why')}</p>
            <FactFields specs={task.facts} />
          </>
        )}
        <Form.Item name="note" label={t('facts.note')} style={{ marginTop: 10 }}>
          <Input.TextArea autoSize={{ minRows: 2 }} maxLength={2000} data-testid="submit-note" />
        </Form.Item>
        <div className="stack tight">
          <ProblemNote error={command.error} />
          {!maySubmit && <Note icon="upload">{t('facts.needsFile')}</Note>}
          {maySubmit && (
            <div className={isPrimary ? 'thumb' : undefined}>
              <Button
                type={isPrimary ? 'primary' : 'default'}
                htmlType="submit"
                loading={command.isPending}
                data-testid="action-submit"
              >
                {word('action', 'submit')}
              </Button>
            </div>
          )}
        </div>
      </Form>
    </Panel>
  );
}
