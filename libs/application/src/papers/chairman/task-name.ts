import { fillWords, formatCycle, paperWords } from '@tctp/contracts';
import type { TaskSummary } from '@tctp/contracts';
import { clip } from './clip';

const words = paperWords.chairmanPage;

/** Code, title and cycle in so many letters: it is the title that gives way. */
export function taskName({ component, title, cycle }: TaskSummary, letters: number): string {
  const spoken = formatCycle(cycle, 'vi');
  const extra = spoken === null || title.includes(spoken) ? null : spoken;
  const room = letters - component.code.length - 1 - (extra === null ? 0 : extra.length + 3);
  const name = fillWords(words.named, {
    code: clip(component.code, 14),
    title: clip(title, Math.max(room, 8)),
  });
  return extra === null ? name : fillWords(words.cycle, { name, cycle: extra });
}

/** The first ones, and how many more there are. */
export function firstOf(items: readonly string[], most: number): string {
  const more = items.length - most;
  return [...items.slice(0, most), ...(more > 0 ? [fillWords(words.others, { count: more })] : [])].join(
    '; ',
  );
}
