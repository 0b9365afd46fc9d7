import { foldText } from '@tctp/domain';
import type { TaskSummary } from '@tctp/contracts';

/** The filters of a list of tasks, as they stand in its address. */
export type TaskSearch = { [name in 'filter' | 'q' | 'field' | 'state' | 'unit' | 'plan' | 'sort']?: string };

/** All of the address but what is merely unfolded. */
export function filtersOf<Search extends { done?: string }>({ done: _, ...filters }: Search) {
  return filters;
}

export const SORTS = ['due', 'points', 'code', 'unit'] as const;
export type Sort = (typeof SORTS)[number];

/** Folded once for each task, however many letters are typed. */
const folded = new WeakMap<TaskSummary, string>();

function textOf(task: TaskSummary): string {
  const known = folded.get(task);
  if (known !== undefined) return known;
  const { component, title, lead } = task;
  const text = foldText(`${component.code} ${component.title} ${title} ${lead.name} ${lead.shortName}`);
  folded.set(task, text);
  return text;
}

/** Those that fit every filter; words are found with or without diacritics. */
export function narrow(tasks: readonly TaskSummary[], search: Omit<TaskSearch, 'filter'>): TaskSummary[] {
  const words = foldText(search.q ?? '')
    .split(/\s+/)
    .filter(Boolean);
  return tasks.filter(
    (task) =>
      (search.unit === undefined || task.lead.id === search.unit) &&
      (search.field === undefined || task.component.field === search.field) &&
      (search.state === undefined || task.work === search.state) &&
      (words.length === 0 || words.every((word) => textOf(task).includes(word))),
  );
}

const CODES = new Intl.Collator('vi', { numeric: true });
const LATEST = '9999-12-31';

/** In another order than that of loss; unknown points come first there, because they may be any. */
export function sorted(tasks: readonly TaskSummary[], sort: Sort): TaskSummary[] {
  return [...tasks].sort((left, right) => {
    switch (sort) {
      case 'due':
        return (left.due.lastDay ?? LATEST) < (right.due.lastDay ?? LATEST)
          ? -1
          : Number((left.due.lastDay ?? LATEST) > (right.due.lastDay ?? LATEST));
      case 'points':
        return worth(right) - worth(left);
      case 'code':
        return CODES.compare(left.component.code, right.component.code);
      case 'unit':
        return CODES.compare(left.lead.name, right.lead.name);
    }
  });
}

/** For ordering alone; sums and screens use the exact decimals. */
function worth({ atRisk }: TaskSummary): number {
  return atRisk === null ? Infinity : Number(atRisk);
}
