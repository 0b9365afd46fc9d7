import type { TaskSummary } from '@tctp/contracts';
import { useWords } from '../i18n/use-words';

/** The letter stands for the state; time has its own place. */
const LOOKS: Record<TaskSummary['work'], { letter: string; tone: string }> = {
  assigned: { letter: 'G', tone: 'idle' },
  inProgress: { letter: 'L', tone: 'doing' },
  submitted: { letter: 'N', tone: 'review' },
  underReview: { letter: 'T', tone: 'review' },
  approved: { letter: 'D', tone: 'ok' },
  returned: { letter: 'B', tone: 'warn' },
  withdrawn: { letter: 'R', tone: 'doing' },
  reopened: { letter: 'M', tone: 'doing' },
  notApplicableAsked: { letter: 'X', tone: 'review' },
  notApplicable: { letter: 'K', tone: 'idle' },
  blocked: { letter: 'C', tone: 'warn' },
};

export function StatusChip({ work }: { work: TaskSummary['work'] }) {
  const { word } = useWords();
  const { letter, tone } = LOOKS[work];
  return (
    <span className={`st ${tone}`}>
      <i aria-hidden="true">
        <span>{letter}</span>
      </i>
      {word('work', work)}
    </span>
  );
}
