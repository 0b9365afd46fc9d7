import type { TaskSummary } from '@tctp/contracts';

/** The letter stands for the state; time has its own place. */
export const STATUS_LOOKS: Record<TaskSummary['work'], { letter: string; tone: string }> = {
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
