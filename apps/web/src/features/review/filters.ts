import type { Session, TaskSummary } from '@tctp/contracts';
import { foldText } from '@tctp/domain';
import { isOwn, isReviewable } from '../../parts/task/reviewable';

/** As the address has them. */
export interface ReviewFilters {
  unit?: string;
  component?: string;
  late?: string;
  q?: string;
}
const NAMES = ['unit', 'component', 'late', 'q'] as const;
const KEPT_AT = 'tctp.review.filters';

export interface Sorted {
  mine: TaskSummary[];
  /** Handed in by the reader's own unit. */
  own: TaskSummary[];
  /** Waiting for somebody else's word. */
  others: TaskSummary[];
}

export function sortOut(tasks: readonly TaskSummary[], reader: Session): Sorted {
  const foreign = tasks.filter((task) => !isOwn(task, reader));
  return {
    mine: foreign.filter((task) => isReviewable(task, reader)),
    own: tasks.filter((task) => isOwn(task, reader)),
    others: foreign.filter((task) => !isReviewable(task, reader)),
  };
}

export function isLate(task: TaskSummary): boolean {
  return (task.waiting?.lateWorkingDays ?? null) !== null;
}

export function matches(task: TaskSummary, { unit, component, late, q }: ReviewFilters): boolean {
  if (unit !== undefined && task.lead.id !== unit) return false;
  if (component !== undefined && task.component.code !== component) return false;
  if (late !== undefined && !isLate(task)) return false;
  const text = foldText(
    [task.component.code, task.title, task.component.title, task.lead.name, task.lead.shortName].join(' '),
  );
  return foldText(q ?? '')
    .split(/\s+/)
    .every((word) => text.includes(word));
}

export function countFilters({ unit, component, late }: ReviewFilters): number {
  return [unit, component, late].filter((one) => one !== undefined).length;
}

/** Each value once with how many tasks it would leave, the most first. */
export function choices(
  tasks: readonly TaskSummary[],
  of: (task: TaskSummary) => { value: string; label: string },
): { value: string; label: string; count: number }[] {
  const found = new Map<string, { value: string; label: string; count: number }>();
  for (const task of tasks) {
    const { value, label } = of(task);
    found.set(value, { value, label, count: (found.get(value)?.count ?? 0) + 1 });
  }
  return [...found.values()].sort(
    (left, right) => right.count - left.count || left.label.localeCompare(right.label, 'vi'),
  );
}

/** Coming back by the menu, the reader finds the list as it was left. */
export function rememberFilters(filters: ReviewFilters): void {
  try {
    sessionStorage.setItem(KEPT_AT, JSON.stringify(NAMES.map((name) => filters[name] ?? null)));
  } catch {
    /* Without storage the list starts whole. */
  }
}

export function rememberedFilters(): ReviewFilters {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(KEPT_AT) ?? '[]');
    if (!Array.isArray(kept)) return {};
    const named = NAMES.map((name, place) => [name, kept[place] as unknown] as const);
    return Object.fromEntries(named.filter(([, value]) => typeof value === 'string'));
  } catch {
    return {};
  }
}
