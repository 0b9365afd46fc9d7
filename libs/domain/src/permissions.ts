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

/** A circle of people. */
interface Circle {
  roles: readonly Role[];
  /** Closed to whoever stands in for somebody. */
  inOwnNameOnly?: true;
}

const UNITS = ['officer', 'head'] as const;
const LEADERS = ['viceChair', 'chairman'] as const;
const OFFICE = ['reviewer', ...LEADERS] as const;
const WHOLE_PLAN = [...OFFICE, 'admin'] as const;

/** The circles of people that routes, reads and use cases are open to, as data. */
const CIRCLES = {
  everybody: { roles: ROLES },
  /** What nobody arranges for somebody else. */
  inPerson: { roles: ROLES, inOwnNameOnly: true },
  /** Whoever appraises comes from outside: the frozen dossier is theirs to read, the plan and its tasks are not. */
  inside: { roles: [...UNITS, ...WHOLE_PLAN] },
  units: { roles: UNITS },
  heads: { roles: ['head'] },
  /** Whoever does the work of a plan: the units, and Nội vụ. */
  atWork: { roles: [...UNITS, 'reviewer'] },
  reviewers: { roles: ['reviewer'] },
  leaders: { roles: LEADERS },
  office: { roles: OFFICE },
  /** Everybody a review may ask; which of them is in turn, the plan says and the machine guards. */
  inReview: { roles: ['head', ...OFFICE] },
  /** Who may sign for the plan's authority; a head where their unit is the one that reviews. */
  signers: { roles: ['head', ...LEADERS] },
  /** Who hands a report on as evidence; a head as above. */
  reportSenders: { roles: ['head', 'reviewer'] },
  /** Officers and heads see what their unit leads or coordinates; everybody above the units sees the whole plan. */
  wholePlan: { roles: WHOLE_PLAN },
  /** Whoever holds units against each other; a unit is not told of others. */
  comparers: { roles: [...WHOLE_PLAN, 'appraiser'] },
  /** Units see of a dossier what they led when it was frozen. */
  wholeDossier: { roles: [...WHOLE_PLAN, 'appraiser'] },
  /** The whole forecast. */
  foretold: { roles: OFFICE },
  /** Some of it: a unit its own part. Whoever administers has no need of it, and whoever appraises is not told. */
  foretoldInPart: { roles: [...UNITS, ...OFFICE] },
  appraisers: { roles: ['appraiser'] },
  /** Who sees surveys: whoever keeps one, whoever leads, and the heads of those who are asked about. */
  surveyReaders: { roles: ['head', ...OFFICE, 'appraiser'] },
  /** Each keeps surveys of a kind: the official one, and the unit's own. */
  surveyKeepers: { roles: ['reviewer', 'appraiser'] },
  /** Nội vụ keeps the plan, and whoever administers. */
  keepers: { roles: ['reviewer', 'admin'], inOwnNameOnly: true },
  admins: { roles: ['admin'], inOwnNameOnly: true },
  /** Who lets a system of their own in: whoever answers for a unit, for the review, or for the whole. */
  tokenHolders: { roles: ['head', 'reviewer', 'admin'], inOwnNameOnly: true },
} as const satisfies Readonly<Record<string, Circle>>;
export type Audience = keyof typeof CIRCLES;
export const AUDIENCES = Object.keys(CIRCLES) as readonly Audience[];

export function isAmong({ role, standsFor }: Pick<Actor, 'role' | 'standsFor'>, audience: Audience): boolean {
  const circle: Circle = CIRCLES[audience];
  return circle.roles.includes(role) && (circle.inOwnNameOnly !== true || standsFor === undefined);
}

/** Who brings in a workbook of a kind, and takes its form. */
export const IMPORTERS = {
  official: 'appraisers',
  survey: 'appraisers',
  'survey-sample': 'surveyKeepers',
  'survey-answers': 'surveyKeepers',
  people: 'admins',
  units: 'admins',
  initiatives: 'atWork',
  inspections: 'reviewers',
  onlineServices: 'atWork',
  officials: 'atWork',
  training: 'atWork',
  postings: 'atWork',
} as const satisfies Readonly<Record<string, Audience>>;

/** Who takes a paper of a kind; units get of it what they may see. */
export const PAPER_TAKERS = {
  annex: 'inside',
  'annex-progress': 'inside',
  'self-assessment': 'wholePlan',
  'review-minutes': 'wholePlan',
  report: 'foretold',
  'chairman-page': 'foretold',
} as const satisfies Readonly<Record<string, Audience>>;

interface Grant {
  to: Audience;
  relations: readonly Relation[];
  /** A head has a part in it only where their unit is the one that reviews. */
  headsOfReviewUnitOnly?: true;
}

const ANYWHERE = ['lead', 'coordinator', 'none'] as const;

const byLead: Grant = { to: 'units', relations: ['lead'] };
const byHeadOfLead: Grant = { to: 'heads', relations: ['lead'] };
const byContributor: Grant = { to: 'units', relations: ['lead', 'coordinator'] };
const byReviewer: Grant = { to: 'reviewers', relations: ANYWHERE };
const byLeader: Grant = { to: 'leaders', relations: ANYWHERE };
const byOffice: Grant = { to: 'office', relations: ANYWHERE };
const byPartInReview: Grant = { to: 'inReview', relations: ANYWHERE, headsOfReviewUnitOnly: true };

/**
 * Who may do what to a task, as data; all of it also for somebody who is away. Separation of duties (nobody reviews what
 * they submitted) is the machine's own guard.
 */
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
  const { to, relations, headsOfReviewUnitOnly } = GRANTS[action];
  if (!isAmong({ role }, to) || !relations.includes(relation)) return false;
  return headsOfReviewUnitOnly !== true || role !== 'head' || ofReviewUnit;
}

/** Beyond whom nobody may do it, to whatever task. */
export function circleOf(action: TaskAction): Audience {
  return GRANTS[action].to;
}

export function isOutside(role: Role): boolean {
  return !isAmong({ role }, 'inside');
}

export function seesWholePlan(role: Role): boolean {
  return isAmong({ role }, 'wholePlan');
}

export function seesWholeDossier(role: Role): boolean {
  return isAmong({ role }, 'wholeDossier');
}

export function forecastScopeOf(role: Role): 'plan' | 'unit' | null {
  if (isAmong({ role }, 'foretold')) return 'plan';
  return isAmong({ role }, 'foretoldInPart') ? 'unit' : null;
}

/** The head of the unit that reviews sees what is reviewed. */
export function mayRead({ role, relation, ofReviewUnit }: Standing): boolean {
  if (isOutside(role)) return false;
  return seesWholePlan(role) || relation !== 'none' || (role === 'head' && ofReviewUnit);
}

/** Everybody arranges their own absence, and the head of a unit an officer's; nobody does in somebody else's name. */
export function mayDelegate(actor: Actor, absent: { accountId: string; role: Role }): boolean {
  if (!isAmong(actor, 'inPerson')) return false;
  return absent.accountId === actor.accountId || (isAmong(actor, 'heads') && absent.role === 'officer');
}

/** Back sooner: whoever was to be away, or the head of the unit. */
export function mayEndDelegation(actor: Actor, absent: { accountId: string }): boolean {
  return isAmong(actor, 'inPerson') && (absent.accountId === actor.accountId || isAmong(actor, 'heads'));
}
