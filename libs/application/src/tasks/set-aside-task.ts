import { saying } from './saying';

/** A component that does not apply this year: the unit asks with a reason, the reviewer grants or refuses with one. */
export const askNotApplicable = saying('askNotApplicable', 'ASK_NOT_APPLICABLE');
export const grantNotApplicable = saying('grantNotApplicable', 'GRANT_NOT_APPLICABLE');
export const refuseNotApplicable = saying('refuseNotApplicable', 'REFUSE_NOT_APPLICABLE');
