import { keysAreOn } from '../../parts/shortcuts';

/** A letter that is text, or part of a shortcut of the browser's own, is no command. */
export function isTyping(event: KeyboardEvent): boolean {
  if (!keysAreOn()) return true;
  const target = event.target as HTMLElement;
  return /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName) || event.ctrlKey || event.metaKey || event.altKey;
}
