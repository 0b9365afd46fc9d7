import type { Delegation, Session } from '@tctp/contracts';
import { Form, Input } from 'antd';
import { useCommand } from '../../api/use-command';
import { useWords } from '../../i18n/use-words';
import { Button } from '../../parts/button';
import { ColleaguePick } from '../../parts/colleague-pick';
import DateField from '../../parts/date-field';
import { ProblemNote } from '../../parts/problem-note';

interface Draft {
  from?: string;
  to?: string;
  firstDay?: string | null;
  lastDay?: string | null;
  reason?: string;
}

/** A colleague of the unit, two days, and why. A head may also name somebody for an officer who has fallen ill. */
export function DelegationForm({ session, today }: { session: Session; today: string }) {
  const { t } = useWords();
  const [form] = Form.useForm<Draft>();
  const command = useCommand<Delegation>(() => form.resetFields());
  const from = Form.useWatch('from', form) ?? session.accountId;
  const firstDay = Form.useWatch('firstDay', form) ?? today;
  const isHead = session.role === 'head';

  return (
    <Form<Draft>
      form={form}
      layout="vertical"
      className="delegation-form"
      onFinish={(draft) => command.mutate({ path: '/delegations', body: bodyOf(draft, session.accountId) })}
      data-testid="delegation-form"
    >
      <h3>{t('absence.new')}</h3>
      <div className="delegation-fields">
        {isHead && (
          <Form.Item name="from" label={t('absence.who')} initialValue={session.accountId} className="wide">
            <ColleaguePick testId="delegation-from" />
          </Form.Item>
        )}
        <Form.Item
          name="to"
          className="wide"
          label={t('absence.to')}
          required={false}
          rules={[{ required: true, message: t('act.missing.accountId') }]}
        >
          <ColleaguePick except={from} testId="delegation-to" />
        </Form.Item>
        <Form.Item
          name="firstDay"
          initialValue={today}
          label={t('absence.firstDay')}
          required={false}
          rules={[{ required: true, message: t('act.missing.until') }]}
        >
          <DateField testId="delegation-first" min={today} />
        </Form.Item>
        <Form.Item
          name="lastDay"
          label={t('absence.lastDay')}
          required={false}
          rules={[{ required: true, message: t('act.missing.until') }]}
        >
          <DateField testId="delegation-last" min={firstDay} />
        </Form.Item>
        <Form.Item
          name="reason"
          label={t('absence.reason')}
          required={false}
          rules={[{ required: true, whitespace: true, message: t('act.missing.reason') }]}
        >
          <Input maxLength={2000} data-testid="delegation-reason" />
        </Form.Item>
      </div>
      <div className="stack tight">
        <ProblemNote error={command.error} />
        <div>
          <Button type="submit" look="p" busy={command.isPending} testId="delegation-send">
            {t('absence.send')}
          </Button>
        </div>
      </div>
    </Form>
  );
}

/** Whoever asks for themselves names nobody. */
function bodyOf({ from, reason = '', ...rest }: Draft, me: string): object {
  return { ...rest, reason: reason.trim(), ...(from === undefined || from === me ? {} : { from }) };
}
