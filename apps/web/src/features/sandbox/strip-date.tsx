import { dayAfter } from '../../format/dates';
import { useWords } from '../../i18n/use-words';
import DateField from '../../parts/date-field';
import { WithAntd } from '../../parts/with-antd';

interface Props {
  after: string;
  onChange: (day: string | null) => void;
  onClose: () => void;
}

/** Fetched when somebody wants to pick a day: the strip itself stands on every page. */
export default function StripDate({ after, onChange, onClose }: Props) {
  const { t } = useWords();
  return (
    <WithAntd>
      <DateField
        open
        label={t('sandbox.pick')}
        min={dayAfter(after)}
        testId="clock-date"
        onClose={onClose}
        onChange={onChange}
      />
    </WithAntd>
  );
}
