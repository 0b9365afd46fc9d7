import { keptInTab } from './kept-in-tab';

const plan = keptInTab('tctp.plan-in-hand');

/** The plan this tab has turned to; null for the one that is theirs anyway. */
export const planInHand = plan.read;

/** From the next look at the session on. */
export const takeInHand = plan.keep;
