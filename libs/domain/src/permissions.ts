import { ROLES } from './people';
import type { Actor, Relation, Role } from './people';

/** What a person may do to a task. The same names travel through contracts, screens and the command line. */
export const TASK_ACTIONS = [
  'accept',
  'handTo',
  'addEvidence',
  'removeEvidence',
  'submit',
  'withdraw',
  'amend',
  'askNotApplicable',
  'askExtension',
  'reportObstacle',
  'reply',
  'takeForReview',
  'putBack',
  'approve',
  'return',
  'reopen',
  'grantNotApplicable',
  'refuseNotApplicable',
  'grantExtension',
  'refuseExtension',
  'answerObstacle',
  'block',
  'unblock',
  'urge',
  'reassign',
  'direct',
] as const;
export type TaskAction = (typeof TASK_ACTIONS)[number];

interface Grant {
  roles: readonly Role[];
  relations: readonly Relation[];
}

const UNIT_ROLES = ['officer', 'head'] as const;
const ANYWHERE = ['lead', 'coordinator', 'none'] as const;

const byLead: Grant = { roles: UNIT_ROLES, relations: ['lead'] };
const byHeadOfLead: Grant = { roles: ['head'], relations: ['lead'] };
const byContributor: Grant = { roles: UNIT_ROLES, relations: ['lead', 'coordinator'] };
const byReviewer: Grant = { roles: ['reviewer'], relations: ANYWHERE };
const byLeader: Grant = { roles: ['viceChair', 'chairman'], relations: ANYWHERE };
const byOffice: Grant = { roles: ['reviewer', 'viceChair', 'chairman'], relations: ANYWHERE };
/** Which of them is in turn, the review of the plan says and the machine guards. */
const byPartInReview: Grant = { roles: ['reviewer', 'head', 'viceChair', 'chairman'], relations: ANYWHERE };

/** Who may do what, as data. Separation of duties (nobody reviews what they submitted) is the machine's own guard. */
const GRANTS: Readonly<Record<TaskAction, Grant>> = {
  accept: byLead,
  handTo: byHeadOfLead,
  addEvidence: byContributor,
  removeEvidence: byContributor,
  submit: byLead,
  withdraw: byLead,
  amend: byLead,
  askNotApplicable: byLead,
  askExtension: byLead,
  reportObstacle: byContributor,
  reply: byLead,
  takeForReview: byReviewer,
  putBack: byReviewer,
  approve: byPartInReview,
  return: byReviewer,
  reopen: byReviewer,
  grantNotApplicable: byReviewer,
  refuseNotApplicable: byReviewer,
  grantExtension: byOffice,
  refuseExtension: byOffice,
  answerObstacle: byOffice,
  block: byReviewer,
  unblock: byReviewer,
  urge: byOffice,
  reassign: byReviewer,
  direct: byLeader,
};

/** How a person stands to a task. `ofReviewUnit`: their unit is the one that reviews for this plan. */
export interface Standing {
  role: Role;
  relation: Relation;
  ofReviewUnit: boolean;
}

export function mayAct({ role, relation, ofReviewUnit }: Standing, action: TaskAction): boolean {
  const grant = GRANTS[action];
  if (!grant.roles.includes(role) || !grant.relations.includes(relation)) return false;
  return action !== 'approve' || role !== 'head' || ofReviewUnit;
}

/** The appraiser comes from outside: the frozen dossier is theirs to read, the plan and its tasks are not. */
export function isOutside(role: Role): boolean {
  return role === 'appraiser';
}

/** Officers and heads see what their unit leads or coordinates; everybody above the units sees the whole plan. */
export function seesWholePlan(role: Role): boolean {
  return role !== 'officer' && role !== 'head' && !isOutside(role);
}

/** Units see of a dossier what they led when it was frozen. */
export function seesWholeDossier(role: Role): boolean {
  return seesWholePlan(role) || isOutside(role);
}

/**
 * How much of the forecast a person sees: the office all of it, a unit its own part. Whoever appraises is not told what
 * those appraised expect, and whoever administers has no need of it.
 */
export function forecastScopeOf(role: Role): 'plan' | 'unit' | null {
  if (role === 'appraiser' || role === 'admin') return null;
  return seesWholePlan(role) ? 'plan' : 'unit';
}

/** The head of the unit that reviews sees what is reviewed. */
export function mayRead({ role, relation, ofReviewUnit }: Standing): boolean {
  if (isOutside(role)) return false;
  return seesWholePlan(role) || relation !== 'none' || (role === 'head' && ofReviewUnit);
}

interface Circle {
  roles: readonly Role[];
  /** Closed to whoever stands in for somebody. */
  inOwnNameOnly?: true;
}

/** The circles of people a route of the API is open to, as data. */
const CIRCLES = {
  everybody: { roles: ROLES },
  /** Whoever appraises comes from outside. */
  inside: { roles: ROLES.filter((role) => !isOutside(role)) },
  /** Nội vụ keeps the plan, and whoever administers. */
  keepers: { roles: ['reviewer', 'admin'], inOwnNameOnly: true },
  admins: { roles: ['admin'], inOwnNameOnly: true },
} as const satisfies Readonly<Record<string, Circle>>;
export type Audience = keyof typeof CIRCLES;

export function isAmong({ role, standsFor }: Pick<Actor, 'role' | 'standsFor'>, audience: Audience): boolean {
  const circle: Circle = CIRCLES[audience];
  return circle.roles.includes(role) && (circle.inOwnNameOnly !== true || standsFor === undefined);
}
