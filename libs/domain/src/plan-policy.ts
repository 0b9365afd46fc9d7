import type { Role } from './people';
import type { ReturnReason } from './plan';

/** What a plan leaves to its authority: who is told when, who reviews, and how long an answer may take. All data. */
export interface PlanPolicy {
  ladder: Ladder;
  returnReasons: readonly ReturnReason[];
  /** In order; each needs its quorum before the next begins. Left out: one reviewer. */
  review?: readonly ReviewStep[] | undefined;
  obstacle?: AnswerTime | undefined;
  petition?: AnswerTime | undefined;
  extension?: ExtensionPolicy | undefined;
}

/** Who is told when. Working days; 0 is the due moment itself. */
export interface Ladder {
  /** Working days before the last day, e.g. 7, 3, 1. */
  remindBefore: readonly number[];
  /** Who hears of it at the due moment. */
  onDue: Role;
  /** Steps after the last day, in order. */
  escalate: readonly { afterWorkingDays: number; to: Role }[];
}

/** One step of the review: so many different people of one role, none of whom handed in or has spoken before. */
export interface ReviewStep {
  role: Role;
  quorum: number;
}

/** How long an answer may take, and who hears of it when it does not come. For a petition: again and again. */
export interface AnswerTime {
  withinWorkingDays: number;
  thenTell: Role;
}

/** From which request on a task stands out, and to whom. */
export interface ExtensionPolicy {
  flagFrom: number;
  tell: Role;
}

/** What holds where a plan says nothing. No source gives these times; a plan may state its own. */
export const POLICY_DEFAULTS = {
  review: [{ role: 'reviewer', quorum: 1 }],
  obstacle: { withinWorkingDays: 3, thenTell: 'chairman' },
  petition: { withinWorkingDays: 10, thenTell: 'chairman' },
  extension: { flagFrom: 3, tell: 'chairman' },
} as const satisfies Pick<PlanPolicy, 'review' | 'obstacle' | 'petition' | 'extension'>;
