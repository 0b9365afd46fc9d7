import { saying } from '../tasks/saying';

/** Back on the pile of the reviewers, with the reason. */
export const putBack = saying('putBack', 'PUT_BACK');
