import type { TaskDetail } from '@tctp/contracts';
import { Form, Input, Radio } from 'antd';
import { useWords } from '../../i18n/use-words';
import DateField from '../../parts/date-field';
import { ColleaguePick } from '../../parts/colleague-pick';
import { UnitPick } from '../../parts/unit-pick';
import type { Field, Formed } from './actions';
import { LastDayPick } from './last-day-pick';

interface Props {
  field: Field;
  action: Formed;
  task: TaskDetail;
}

const OPTIONAL: readonly Field[] = ['note', 'correctBy'];
const TEXTS: readonly Field[] = ['petition', 'to', 'reason', 'text'];

export function ActionField({ field, action, task }: Props) {
  const { t } = useWords();
  const needed = !OPTIONAL.includes(field);
  const open = task.directives.filter(({ reply, number }) => reply === null && number !== null);
  if (field === 'directive' && open.length === 1) return null;
  return (
    <Form.Item
      name={field}
      label={field === 'reason' ? t(`more.why.${action}`) : t(`act.field.${field}`)}
      required={false}
      rules={
        needed
          ? [{ required: true, whitespace: TEXTS.includes(field), message: t(`act.missing.${field}`) }]
          : []
      }
    >
      {control()}
    </Form.Item>
  );

  function control() {
    switch (field) {
      case 'until':
        return <LastDayPick task={task} />;
      case 'correctBy':
        return <DateField testId="correctBy" />;
      case 'accountId':
        return <ColleaguePick except={task.handler?.accountId} testId="pick-person" />;
      case 'unitId':
        return <UnitPick except={task.lead.id} testId="pick-unit" />;
      case 'directive':
        return (
          <Radio.Group vertical options={open.map(({ number, text }) => ({ value: number, label: text }))} />
        );
      case 'petition':
      case 'to':
        return <Input maxLength={200} data-testid={`field-${field}`} />;
      case 'reason':
      case 'text':
      case 'note':
        return (
          <Input.TextArea autoSize={{ minRows: 2 }} maxLength={2000} data-testid={`${field}-${action}`} />
        );
    }
  }
}
