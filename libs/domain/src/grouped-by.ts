/** Groups in the order in which their first one came, each in the order given. Under a null key: in no group. */
export function groupedBy<One, Key extends string>(
  all: readonly One[],
  keyOf: (one: One) => Key | null,
): Map<Key, One[]> {
  const groups = new Map<Key, One[]>();
  for (const one of all) {
    const key = keyOf(one);
    if (key === null) continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [one]);
    else group.push(one);
  }
  return groups;
}
