/** What registers tell of, beside what tasks do; the catalogues have words for each. */
export const REGISTER_NOTICES = [
  'entryLate',
  'entryWanted',
  'entriesMissing',
  'initiativeRecognised',
  'initiativeDeclined',
  'initiativeSetAside',
  'inspectionConcluded',
  'petitionAgreed',
  'petitionRefused',
  'complaintConfirmed',
  'verificationTakenBack',
  'postingFaulty',
] as const;
export type RegisterNoticeKind = (typeof REGISTER_NOTICES)[number] | 'obstacleReported' | 'obstacleAnswered';

/**
 * Who is told: officers and head of the unit an entry is of, its head alone, Nội vụ (whoever reviews for the plan), the
 * head there, those above the units, or the chairman alone.
 */
export type ToldParty = 'unit' | 'head' | 'review' | 'reviewHead' | 'leaders' | 'chairman';

export interface Telling {
  about: RegisterNoticeKind;
  to: readonly ToldParty[];
  /** Only where this field is written. */
  where?: string;
}

export interface RegisterTelling {
  /** By the state in which nobody moved an entry on in time. */
  late?: Readonly<Record<string, readonly ToldParty[]>>;
  /** By act. */
  acts?: Readonly<Record<string, Telling>>;
}
