/** So long after the last touch, screens that look again by themselves no longer count as somebody being there. */
const AWAY_AFTER_MS = 300_000;

let lastTouch = Date.now();
const touched = () => (lastTouch = Date.now());
for (const sign of ['pointerdown', 'keydown', 'wheel', 'touchmove'] as const)
  window.addEventListener(sign, touched, { capture: true, passive: true });

/** Whether somebody sits at this page: the server lets a session end that nobody uses. */
export function isAttended(): boolean {
  return Date.now() - lastTouch < AWAY_AFTER_MS;
}
