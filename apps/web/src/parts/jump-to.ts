const FOCUSABLE = 'input:not([type="file"]), textarea, button, select, [role="button"], a[href], [tabindex]';

/** Brings a place into sight and puts the focus there, or on the first thing in it that takes one. */
export function jumpTo(id: string): void {
  const place = document.getElementById(id);
  if (place === null) return;
  const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  place.scrollIntoView({ behavior: still ? 'auto' : 'smooth', block: 'center' });
  const target = place.matches(FOCUSABLE) ? place : place.querySelector<HTMLElement>(FOCUSABLE);
  target?.focus({ preventScroll: true });
}
