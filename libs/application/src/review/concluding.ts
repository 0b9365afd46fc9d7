import type { Facts, Instant } from '@tctp/domain';
import type { DecisionRows, SubmissionConclusion, TaskInHand } from '../decision';

type Ending = Pick<SubmissionConclusion, 'outcome' | 'by'> &
  Partial<Pick<SubmissionConclusion, 'facts' | 'points' | 'returnReason' | 'note'>>;

/** Ends the submission that stands, where there is one. What an ending does not speak of is left unsaid. */
export function concluding(
  { snapshot }: TaskInHand,
  at: Instant,
  ending: Ending,
  correctedFacts?: Facts,
): DecisionRows {
  const { submission } = snapshot.context;
  if (submission === null) return {};
  const conclusion = { facts: null, points: null, returnReason: null, note: null, at, ...ending };
  return { review: { number: submission.number, conclusion, ...(correctedFacts && { correctedFacts }) } };
}
