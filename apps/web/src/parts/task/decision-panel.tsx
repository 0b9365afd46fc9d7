import { formatDay, formatPoints } from '@tctp/contracts';
import type { CommandResult, TaskDetail } from '@tctp/contracts';
import { Button, Form, Input, Radio } from 'antd';
import { useState } from 'react';
import { taskCommand, useCommand } from '../../api/use-command';
import { useWords } from '../../i18n/use-words';
import { Icon } from '../icon';
import { ProblemNote } from '../problem-note';
import { ClaimNote } from './claim-note';
import { awaitsConfirmation, pendingSubmission } from './submissions';
import type { FactDraft } from './fact-fields';
import { FactFields, givenFacts } from './fact-fields';
import './decision-panel.css';

interface Draft {
  facts?: FactDraft;
  deliveredInTime?: boolean;
  reason?: string;
  note?: string;
}

/** Accept or correct the facts and approve, or return with a coded reason and a note. */
export function DecisionPanel({ task, onDone }: { task: TaskDetail; onDone?: () => void }) {
  const { t, language, say } = useWords();
  const submission = pendingSubmission(task);
  const [form] = Form.useForm<Draft>();
  const [corrected, setCorrected] = useState(false);
  const command = useCommand<CommandResult>(() => {
    form.resetFields(['reason', 'note']);
    onDone?.();
  });
  const asksTime = awaitsConfirmation(task);
  const mayReturn = task.actions.includes('return');

  async function approve() {
    const names = [
      ...task.facts.map(({ name }) => ['facts', name]),
      ...(asksTime ? ['deliveredInTime'] : []),
    ];
    const filled = await form.validateFields(names).then(
      () => true,
      () => false,
    );
    if (!filled) return;
    const draft = form.getFieldsValue();
    command.mutate(
      taskCommand(task, 'approve', {
        ...(corrected ? { facts: givenFacts(draft.facts) } : {}),
        ...(asksTime ? { deliveredInTime: draft.deliveredInTime } : {}),
        ...(draft.note?.trim() ? { note: draft.note.trim() } : {}),
      }),
    );
  }

  async function giveBack() {
    const draft = await form.validateFields(['reason', 'note']).catch(() => null);
    if (draft !== null) {
      command.mutate(taskCommand(task, 'return', { reason: draft.reason, note: draft.note?.trim() }));
    }
  }

  const points = corrected ? null : (submission?.claimedPoints ?? null);
  return (
    <Form
      form={form}
      layout="vertical"
      className="decision"
      initialValues={{ facts: submission?.claimedFacts ?? {} }}
      onValuesChange={(changed: Draft) => changed.facts !== undefined && setCorrected(true)}
      scrollToFirstError
    >
      {task.facts.length > 0 && (
        <>
          <h3>{t('review.claimed')}</h3>
          <FactFields specs={task.facts} />
        </>
      )}
      <ClaimNote task={task} points={points} corrected={corrected} />
      {asksTime && (
        <Form.Item
          name="deliveredInTime"
          label={t('review.deliveredInTime', { day: formatDay(task.due.lastDay ?? '') })}
          required={false}
          rules={[{ required: true, message: t('review.deliveredMissing') }]}
        >
          <Radio.Group
            data-testid="delivered-in-time"
            options={[
              { value: true, label: t('review.deliveredYes') },
              { value: false, label: t('review.deliveredNo') },
            ]}
          />
        </Form.Item>
      )}
      {mayReturn && (
        <Form.Item
          name="reason"
          label={<h3>{t('review.ifReturned')}</h3>}
          required={false}
          rules={[{ required: true, message: t('review.reasonMissing') }]}
        >
          <Radio.Group
            vertical
            className="return-reasons"
            options={task.returnReasons.map(({ code, label }) => ({
              value: code,
              label: <span data-testid={`return-reason-${code}`}>{say(label)}</span>,
            }))}
          />
        </Form.Item>
      )}
      <Form.Item
        name="note"
        label={<h3>{t('review.note')}</h3>}
        required={false}
        rules={[{ required: true, whitespace: true, message: t('review.noteMissing') }]}
      >
        <Input.TextArea
          autoSize={{ minRows: 2 }}
          maxLength={2000}
          placeholder={t('review.noteHint')}
          data-testid="return-note"
        />
      </Form.Item>
      <ProblemNote error={command.error} />
      <div className="thumb decide">
        {mayReturn && (
          <Button
            icon={<Icon name="undo" />}
            disabled={command.isPending}
            onClick={() => void giveBack()}
            data-testid="action-return"
          >
            {t('review.return')}
          </Button>
        )}
        {task.actions.includes('approve') && (
          <Button
            type="primary"
            icon={<Icon name="check" />}
            loading={command.isPending}
            onClick={() => void approve()}
            data-testid="approve-confirm"
          >
            {points === null
              ? t('review.approve')
              : t('review.approvePoints', { points: formatPoints(points, language) })}
          </Button>
        )}
      </div>
    </Form>
  );
}
