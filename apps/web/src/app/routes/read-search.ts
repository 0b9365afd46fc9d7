/** What a screen reads in its address: text or absent, and nothing it does not know. */

export function pick<Name extends string>(
  search: Record<string, unknown>,
  name: Name,
): { [key in Name]?: string } {
  const value = search[name];
  if (typeof value !== 'string' && typeof value !== 'number') return {};
  return { [name]: String(value) } as { [key in Name]?: string };
}

export type Texts<Name extends string> = { [key in Name]?: string };

/** Filters of a list: each is text or absent, and what the address holds besides them is dropped. */
export function picked<Name extends string>(
  search: Record<string, unknown>,
  names: readonly Name[],
): Texts<Name> {
  return Object.assign({}, ...names.map((name) => pick(search, name))) as Texts<Name>;
}

export function oneOf<Value extends string>(value: unknown, allowed: readonly Value[]): { filter?: Value } {
  const found = allowed.find((one) => one === value);
  return found === undefined ? {} : { filter: found };
}
