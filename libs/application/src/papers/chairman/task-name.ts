import { fillWords, formatCycle, paperWords } from '@tctp/contracts';
import type { TaskSummary } from '@tctp/contracts';
import { clip, lettersOf } from './clip';

const words = paperWords.chairmanPage;

/** Fewer letters of a title than these say nothing. */
const LEAST = 10;
/** Letters that "và 12 việc khác" takes. */
const OTHERS = 20;

/** Code, title and cycle in so many letters: it is the title that gives way; in none, the code alone. */
export function taskName({ component, title, cycle }: TaskSummary, letters: number): string {
  const code = clip(component.code, 14);
  if (letters <= 0) return code;
  const spoken = formatCycle(cycle, 'vi');
  const room = letters - lettersOf(code) - 1 - (spoken === null ? 0 : lettersOf(spoken) + 3);
  const name = room < LEAST ? code : fillWords(words.named, { code, title: clip(title, room) });
  return spoken === null || title.includes(spoken) ? name : fillWords(words.cycle, { name, cycle: spoken });
}

/** One in so many letters; of more as many as they hold, by their codes, and how many there are besides. */
export function itemsIn<T>(
  all: readonly T[],
  letters: number,
  say: (one: T, letters: number) => string,
): string {
  const [only] = all;
  if (only !== undefined && all.length === 1) return say(only, letters);
  const times = new Map<string, number>();
  for (const text of all.map((one) => say(one, 0))) times.set(text, (times.get(text) ?? 0) + 1);
  const shown: string[] = [];
  let left = letters - OTHERS;
  let more = all.length;
  for (const [text, count] of times) {
    const name = count === 1 ? text : fillWords(words.several, { name: text, count });
    left -= lettersOf(name) + 2;
    if (left < 0 && shown.length > 0) break;
    shown.push(name);
    more -= count;
  }
  return [...shown, ...(more > 0 ? [fillWords(words.others, { count: more })] : [])].join('; ');
}
