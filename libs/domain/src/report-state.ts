import { isAmong } from './permissions';
import type { Audience } from './permissions';
import type { Actor } from './people';

export const REPORT_STATES = ['draft', 'submitted', 'returned', 'approved', 'sent'] as const;
export type ReportState = (typeof REPORT_STATES)[number];

/** What can be done to a report that is there. */
export const REPORT_DEEDS = [
  'recompose',
  'edit',
  'chooseCycle',
  'submit',
  'approve',
  'return',
  'revise',
  'send',
] as const;
export type ReportDeed = (typeof REPORT_DEEDS)[number];

const OPEN = ['draft', 'returned'] as const;
/** In which states, and by whom; a head only where their unit is the one that reviews. */
const RULES: Readonly<Record<ReportDeed, { in: readonly ReportState[]; by: Audience }>> = {
  recompose: { in: OPEN, by: 'reviewers' },
  edit: { in: OPEN, by: 'reviewers' },
  chooseCycle: { in: [...OPEN, 'submitted', 'approved'], by: 'reviewers' },
  submit: { in: OPEN, by: 'reviewers' },
  approve: { in: ['submitted'], by: 'signers' },
  return: { in: ['submitted'], by: 'signers' },
  /* Taken up again, with a reason: what was approved or sent stays in the history. */
  revise: { in: ['submitted', 'approved', 'sent'], by: 'reviewers' },
  send: { in: ['approved'], by: 'reportSenders' },
};

export const REPORT_READERS: Audience = 'inReview';

export function mayTouchReports(
  actor: Pick<Actor, 'role' | 'unitId' | 'standsFor'>,
  audience: Audience,
  reviewUnitId: string,
): boolean {
  return isAmong(actor, audience) && (actor.role !== 'head' || actor.unitId === reviewUnitId);
}

export function circleOfDeed(deed: ReportDeed): Audience {
  return RULES[deed].by;
}

export function isPossibleIn(state: ReportState, deed: ReportDeed): boolean {
  return RULES[deed].in.includes(state);
}

/** Who asked for an approval; whoever stands for somebody is two people here. */
export interface Submitter {
  by: string;
  for: string | null;
}

/** Nobody approves what they submitted, nor what was submitted in their name. */
export function isOwnReport(
  { accountId, standsFor }: Pick<Actor, 'accountId' | 'standsFor'>,
  submitted: Submitter,
): boolean {
  const approvers = [accountId, standsFor?.id];
  return approvers.includes(submitted.by) || (submitted.for !== null && approvers.includes(submitted.for));
}

/** What this person may do now. */
export function openDeeds(
  actor: Pick<Actor, 'accountId' | 'role' | 'unitId' | 'standsFor'>,
  reviewUnitId: string,
  report: { state: ReportState; submitted: Submitter | null; cycleIsOpen: boolean },
): ReportDeed[] {
  return REPORT_DEEDS.filter((deed) => {
    if (!isPossibleIn(report.state, deed) || !mayTouchReports(actor, circleOfDeed(deed), reviewUnitId))
      return false;
    if (deed === 'revise' && report.state === 'sent') return report.cycleIsOpen;
    return deed !== 'approve' || report.submitted === null || !isOwnReport(actor, report.submitted);
  });
}

const FIRST: readonly ReportDeed[] = ['send', 'approve', 'submit'];

/** The one a list offers. */
export function nextReportDeed(deeds: readonly ReportDeed[]): ReportDeed | null {
  return FIRST.find((deed) => deeds.includes(deed)) ?? null;
}
