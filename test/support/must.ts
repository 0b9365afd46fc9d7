/** What was asked for; where it was refused, the story ends with the name of the refusal. */
export function must<T>(result: { ok: true; value: T } | { ok: false; refusal: { code: string } }): T {
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value;
}
