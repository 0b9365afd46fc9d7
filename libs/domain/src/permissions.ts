import type { Relation, Role } from './people';

/** What a person may do to a task. The same names travel through contracts, screens and the command line. */
export const TASK_ACTIONS = [
  'accept',
  'addEvidence',
  'removeEvidence',
  'submit',
  'withdraw',
  'askNotApplicable',
  'takeForReview',
  'approve',
  'return',
  'reopen',
  'grantNotApplicable',
  'refuseNotApplicable',
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
const byContributor: Grant = { roles: UNIT_ROLES, relations: ['lead', 'coordinator'] };
const byReviewer: Grant = { roles: ['reviewer'], relations: ANYWHERE };
const byLeader: Grant = { roles: ['viceChair', 'chairman'], relations: ANYWHERE };

/** Who may do what, as data. Separation of duties (nobody reviews what they submitted) is the machine's own guard. */
const GRANTS: Readonly<Record<TaskAction, Grant>> = {
  accept: byLead,
  addEvidence: byContributor,
  removeEvidence: byContributor,
  submit: byLead,
  withdraw: byLead,
  askNotApplicable: byLead,
  takeForReview: byReviewer,
  approve: byReviewer,
  return: byReviewer,
  reopen: byReviewer,
  grantNotApplicable: byReviewer,
  refuseNotApplicable: byReviewer,
  direct: byLeader,
};

export function mayAct(role: Role, relation: Relation, action: TaskAction): boolean {
  const grant = GRANTS[action];
  return grant.roles.includes(role) && grant.relations.includes(relation);
}

/** Officers and heads see what their unit leads or coordinates; everybody above the units sees the whole plan. */
export function seesWholePlan(role: Role): boolean {
  return role !== 'officer' && role !== 'head';
}

export function mayRead(role: Role, relation: Relation): boolean {
  return seesWholePlan(role) || relation !== 'none';
}
