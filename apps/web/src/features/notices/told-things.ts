import type { Notice, Told } from '@tctp/contracts';
import { groupedBy } from '@tctp/domain';

/** A task, an entry, a register or a report on a day, with everything that was told of it: one line, however often it moved. */
export interface ToldThing extends Told {
  key: string;
  /** What it is called in the page. */
  name: string;
  day: string;
  /** The last thing speaks; the others stand behind it, newest first. */
  last: Notice;
  earlier: readonly Notice[];
  ids: string[];
  seen: boolean;
}

/** In the order of the API: the newest day first, what is lost next first in it. */
export function toldThings(notices: readonly Notice[]): ToldThing[] {
  const lines = groupedBy(notices, (notice) => `${notice.day}:${nameOf(notice)}`);
  return [...lines].map(([key, all]) => {
    const [last, ...earlier] = all.sort((left, right) => Number(right.id) - Number(left.id)) as [
      Notice,
      ...Notice[],
    ];
    const { day, task, entry, book, report } = last;
    return {
      key,
      name: nameOf(last),
      day,
      task,
      entry,
      book,
      report,
      last,
      earlier,
      ids: all.map(({ id }) => id),
      seen: all.every(({ seen }) => seen),
    };
  });
}

function nameOf({ task, entry, book, report }: Told): string {
  const ofReport = report === null ? '' : `${report.planId}-${report.period}`;
  return task?.id ?? entry?.id ?? book?.register ?? ofReport;
}

/** The greatest of them: everything up to it has been shown. */
export function newestOf(notices: readonly Notice[]): string | null {
  const newest = Math.max(...notices.map(({ id }) => Number(id)));
  return Number.isFinite(newest) ? String(newest) : null;
}
