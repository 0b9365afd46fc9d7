/** All keys of both, once: in the order of the first, and whatever only the second has behind what it follows there. */
export function weave(first: readonly string[], second: readonly string[]): string[] {
  const woven = [...first];
  const there = new Set(first);
  for (const [place, key] of second.entries()) {
    if (there.has(key)) continue;
    const before = second[place - 1];
    woven.splice(before === undefined ? 0 : woven.indexOf(before) + 1, 0, key);
    there.add(key);
  }
  return woven;
}
