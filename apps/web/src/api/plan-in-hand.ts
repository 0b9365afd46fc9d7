const KEY = 'tctp.plan-in-hand';
let turnedTo: string | null = remembered();

/** The plan this tab has turned to; null for the one that is theirs anyway. */
export function planInHand(): string | null {
  return turnedTo;
}

/** From the next look at the session on. */
export function takeInHand(planId: string | null): void {
  turnedTo = planId;
  try {
    if (planId === null) sessionStorage.removeItem(KEY);
    else sessionStorage.setItem(KEY, planId);
  } catch {
    /* A browser without storage forgets it with the page. */
  }
}

function remembered(): string | null {
  try {
    return sessionStorage.getItem(KEY);
  } catch {
    return null;
  }
}
