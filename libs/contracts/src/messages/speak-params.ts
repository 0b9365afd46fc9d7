import { formatDay, formatPoints } from './figures';
import type { Language } from './figures';
import { messages } from './index';

type Params = Readonly<Record<string, string | number>>;

/** Parameters travel as data – points as exact text, days as ISO, roles and states as codes – and are read as words. */
export function speakParams(params: Params, language: Language): Record<string, string | number> {
  const spoken: Record<string, string | number> = { label: params['fact'] ?? '', ...params };
  for (const [name, value] of Object.entries(params)) {
    if (typeof value !== 'string') continue;
    if (name === 'points' || name === 'max') spoken[name] = formatPoints(value, language);
    if (name === 'dueOn' || name === 'until' || name === 'since') spoken[name] = formatDay(value);
    if (name === 'kind') spoken[name] = wordOf(messages[language].factKind, value);
    if (name === 'role' || name === 'work') spoken[name] = wordOf(messages[language][name], value);
  }
  return spoken;
}

function wordOf(words: Readonly<Record<string, string>>, code: string): string {
  return words[code] ?? code;
}
