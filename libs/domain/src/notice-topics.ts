/** What a notice is about, as people choose what to see and what to be written about. */
export const NOTICE_TOPICS = ['time', 'orders', 'review', 'requests'] as const;
export type NoticeTopic = (typeof NOTICE_TOPICS)[number];

/** Every kind of notification belongs to one topic. */
export const KINDS_OF_TOPIC: Readonly<Record<NoticeTopic, readonly string[]>> = {
  time: [
    'dueSoon',
    'overdue',
    'escalated',
    'confirmationAsked',
    'petitionPending',
    'directiveOverdue',
    'obstacleEscalated',
    'entryLate',
    'entriesMissing',
  ],
  orders: [
    'assigned',
    'takenAway',
    'urged',
    'directed',
    'directiveAnswered',
    'entryWanted',
    'inspectionConcluded',
  ],
  review: [
    'submitted',
    'amended',
    'approvalAsked',
    'approved',
    'returned',
    'reopened',
    'notApplicableAsked',
    'notApplicableGranted',
    'notApplicableRefused',
    'initiativeRecognised',
    'initiativeDeclined',
    'initiativeSetAside',
    'verificationTakenBack',
    'postingFaulty',
    'complaintConfirmed',
    'reportSubmitted',
    'reportApproved',
    'reportReturned',
  ],
  requests: [
    'obstacleReported',
    'obstacleAnswered',
    'extensionAsked',
    'extensionFlagged',
    'extensionGranted',
    'extensionRefused',
    'blocked',
    'unblocked',
    'petitionAgreed',
    'petitionRefused',
  ],
};

/** All kinds of these topics. */
export function kindsOf(topics: readonly NoticeTopic[]): string[] {
  return topics.flatMap((topic) => KINDS_OF_TOPIC[topic]);
}
