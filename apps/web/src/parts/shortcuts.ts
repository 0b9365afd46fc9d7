import { useEffect, useRef, useSyncExternalStore } from 'react';

export interface Shortcut {
  /** As the browser names them, lower case; `shift+a`, `arrowdown`. Any of them will do. */
  keys: readonly string[];
  label: string;
  /** Told which of its keys it was. */
  run: (key: string) => void;
  /** Not now: it is listed, but does nothing. */
  off?: boolean;
  /** Goes on while the key is held down. */
  repeats?: boolean;
}

export interface ShortcutGroup {
  title: string;
  shortcuts: readonly Shortcut[];
}

const KEPT_AT = 'tctp.shortcuts';
/** The latest to come is asked first. */
let groups: readonly { current: ShortcutGroup }[] = [];
let sheetOpen = false;
const listeners = new Set<() => void>();

/**
 * The keys of one part of a screen, as long as it is shown. They are deaf while somebody types, in a dialog, and for
 * whoever has switched single keys off. The sheet lists them under the title.
 */
export function useShortcuts(title: string, shortcuts: readonly Shortcut[]): void {
  const group = useRef<ShortcutGroup>({ title, shortcuts });
  useEffect(() => {
    group.current = { title, shortcuts };
  });
  useEffect(() => {
    if (groups.length === 0) document.addEventListener('keydown', onKey);
    change(() => (groups = [...groups, group]));
    return () => {
      change(() => (groups = groups.filter((one) => one !== group)));
      if (groups.length === 0) document.removeEventListener('keydown', onKey);
    };
  }, []);
}

/** What the sheet shows, and whether it is open. */
export function useShortcutSheet() {
  const open = useSyncExternalStore(subscribe, () => sheetOpen);
  const shown = useSyncExternalStore(subscribe, () => groups);
  return { open, groups: shown.map(({ current }) => current) };
}

export function openShortcutSheet(open: boolean): void {
  change(() => (sheetOpen = open));
}

/** Single keys can get in the way of speech input: everybody may switch them off. */
export function keysAreOn(): boolean {
  try {
    return localStorage.getItem(KEPT_AT) !== 'off';
  } catch {
    return true;
  }
}

export function switchKeys(on: boolean): void {
  try {
    if (on) localStorage.removeItem(KEPT_AT);
    else localStorage.setItem(KEPT_AT, 'off');
  } catch {
    /* A browser without storage forgets the choice. */
  }
}

function onKey(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
  if (document.querySelector('dialog[open]') !== null) return;
  const typing = isTyping(event.target);
  if (typing && event.key === 'Escape') (event.target as HTMLElement).blur();
  if (typing || (event.key !== 'Escape' && !keysAreOn())) return;
  const key = keyOf(event);
  if (key.startsWith('arrow') && isRadio(event.target)) return;
  for (const { current } of [...groups].reverse()) {
    const found = current.shortcuts.find(({ keys, off }) => off !== true && keys.includes(key));
    if (found === undefined) continue;
    event.preventDefault();
    if (!event.repeat || found.repeats === true) found.run(key);
    return;
  }
  if (key === '?') openShortcutSheet(true);
}

function keyOf({ key, shiftKey }: KeyboardEvent): string {
  const low = key.toLowerCase();
  return shiftKey && low !== key.toUpperCase() ? `shift+${low}` : low;
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return !['checkbox', 'radio', 'button'].includes(target.type);
  return target.isContentEditable || target.tagName === 'TEXTAREA' || target.tagName === 'SELECT';
}

function isRadio(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement && target.type === 'radio';
}

function change(how: () => void): void {
  how();
  listeners.forEach((listener) => listener());
}

function subscribe(changed: () => void): () => void {
  listeners.add(changed);
  return () => listeners.delete(changed);
}
