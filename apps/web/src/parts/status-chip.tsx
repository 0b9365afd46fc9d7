import type { TaskSummary } from '@tctp/contracts';
import { useWords } from '../i18n/use-words';
import { STATUS_LOOKS } from './status-looks';

export function StatusChip({ work }: { work: TaskSummary['work'] }) {
  const { word } = useWords();
  const { letter, tone } = STATUS_LOOKS[work];
  return (
    <span className={`st ${tone}`}>
      <i aria-hidden="true">
        <span>{letter}</span>
      </i>
      {word('work', work)}
    </span>
  );
}
