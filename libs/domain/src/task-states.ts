/** Where the work stands. Đã giao, Đang thực hiện, Đã nộp, Đang thẩm tra, Đã duyệt, Trả lại bổ sung, … */
export const WORK_STATES = [
  'assigned',
  'inProgress',
  'submitted',
  'underReview',
  'approved',
  'returned',
  'withdrawn',
  'reopened',
  'notApplicableAsked',
  'notApplicable',
  'blocked',
] as const;
export type WorkState = (typeof WORK_STATES)[number];

const OPEN_STATES: readonly WorkState[] = ['assigned', 'inProgress', 'returned', 'withdrawn', 'reopened'];

/** Whether the unit has the work in hand and may still change what it will hand in. */
export function isOpen(work: WorkState): boolean {
  return OPEN_STATES.includes(work);
}

/**
 * Where the clock stands. `answered`: the unit has handed in and the clock waits for the reviewer;
 * `waiting`: a superior has to act first; `predated`: the deadline lay before the plan was issued, so it never
 * escalates; `untimed`: no date to measure.
 */
export const TIME_STATES = [
  'onTrack',
  'dueSoon',
  'overdue',
  'answered',
  'waiting',
  'settled',
  'predated',
  'untimed',
] as const;
export type TimeState = (typeof TIME_STATES)[number];

/** Whether the unit has met an obstacle (vướng mắc) that nobody has answered yet. */
export const OBSTACLE_STATES = ['none', 'reported', 'escalated'] as const;
export type ObstacleState = (typeof OBSTACLE_STATES)[number];

/** Whether the unit waits for a later deadline (gia hạn). */
export const EXTENSION_STATES = ['none', 'asked'] as const;
export type ExtensionState = (typeof EXTENSION_STATES)[number];

/** How a settled task ended. `notMeasured` where there was no date to measure against. */
export type Settlement = 'inTime' | 'late' | 'notMeasured';
