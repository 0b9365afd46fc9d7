import type { TaskAction } from '@tctp/domain';

/** What can be filled in beside the action itself. */
export type Field =
  | 'until'
  | 'accountId'
  | 'unitId'
  | 'petition'
  | 'to'
  | 'directive'
  | 'correctBy'
  | 'reason'
  | 'text'
  | 'note';

/** Actions that need words first, and which; the last of them is the sentence people will ask for. */
export const FIELDS = {
  grantExtension: ['reason'],
  refuseExtension: ['reason'],
  answerObstacle: ['reason'],
  grantNotApplicable: ['reason'],
  refuseNotApplicable: ['reason'],
  reply: ['directive', 'text'],
  unblock: ['reason'],
  askExtension: ['until', 'reason'],
  reportObstacle: ['reason'],
  urge: ['reason'],
  handTo: ['accountId', 'note'],
  askNotApplicable: ['reason'],
  amend: ['reason'],
  putBack: ['reason'],
  block: ['petition', 'to', 'reason'],
  reassign: ['unitId', 'reason'],
  reopen: ['correctBy', 'reason'],
} as const satisfies { [action in TaskAction]?: readonly Field[] };
export type Formed = keyof typeof FIELDS;

/** `answer`: somebody waits for it; `often`: in the head; `seldom`: at the end; `own`: has its panel or button. */
type Place = 'answer' | 'often' | 'seldom' | 'own';

/** Where each action is found. The compiler sees to it that none is forgotten. */
export const PLACE_OF: Record<TaskAction, Place> = {
  accept: 'own',
  takeForReview: 'own',
  addEvidence: 'own',
  removeEvidence: 'own',
  submit: 'own',
  approve: 'own',
  return: 'own',
  grantExtension: 'answer',
  refuseExtension: 'answer',
  answerObstacle: 'answer',
  grantNotApplicable: 'answer',
  refuseNotApplicable: 'answer',
  reply: 'answer',
  unblock: 'answer',
  askExtension: 'often',
  reportObstacle: 'often',
  urge: 'often',
  handTo: 'seldom',
  withdraw: 'seldom',
  amend: 'seldom',
  askNotApplicable: 'seldom',
  putBack: 'seldom',
  block: 'seldom',
  reassign: 'seldom',
  reopen: 'seldom',
  direct: 'often',
};

/** Those open to the reader that have their words to fill in, in one place. */
export function formedIn(place: Place, open: readonly TaskAction[]): Formed[] {
  return FORMED.filter((action) => PLACE_OF[action] === place && open.includes(action));
}

const FORMED = Object.keys(FIELDS) as Formed[];
