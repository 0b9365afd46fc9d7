import { formatDay } from '@tctp/contracts';
import { Form, Radio } from 'antd';
import { useWords } from '../../i18n/use-words';

/** A deadline from before the plan: no clock measured it, so the reviewer says whether it was kept. */
export function TimelyField({ day }: { day: string | null }) {
  const { t } = useWords();
  return (
    <Form.Item
      name="deliveredInTime"
      label={t('review.deliveredInTime', { day: formatDay(day ?? '') })}
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
  );
}
