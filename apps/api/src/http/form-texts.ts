import { mustBeSound } from './sound-input';

/** What stands in a form beside its file, held to what is asked of every other input. */
export function formTexts(fields: Record<string, unknown>): Record<string, string> {
  const texts = Object.entries(fields).flatMap(([name, field]) => {
    const value = (field as { value?: unknown } | undefined)?.value;
    return typeof value === 'string' ? [[name, value] as const] : [];
  });
  const said = Object.fromEntries(texts);
  mustBeSound(said);
  return said;
}
