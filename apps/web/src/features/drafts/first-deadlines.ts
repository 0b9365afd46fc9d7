import type { DraftRowView } from '@tctp/contracts';

export interface Outlook {
  /** One for each time that something is due. */
  tasks: number;
  leads: number;
  /** Rows whose deadline could not be read, and that no task can be counted for. */
  unread: number;
  /** Already over: the lead unit is asked once for what was delivered. */
  past: number;
  /** The next days to come, each with how many tasks end on it. */
  next: readonly { day: string; count: number }[];
}

const FEW = 3;

/** What a plan of these rows will be on its first day. `today`: the plan's own, `yyyy-mm-dd`. */
export function outlookOf(rows: readonly DraftRowView[], today: string): Outlook {
  const days = new Map<string, number>();
  const leads = new Set<string>();
  let [tasks, unread, past] = [0, 0, 0];
  for (const { lead, deadline } of rows) {
    if (lead.unit !== null) leads.add(lead.unit.id);
    if (deadline.cycles.length === 0) unread += 1;
    tasks += deadline.cycles.length;
    for (const { lastDay } of deadline.cycles) {
      if (lastDay === null) continue;
      if (lastDay < today) past += 1;
      else days.set(lastDay, (days.get(lastDay) ?? 0) + 1);
    }
  }
  const next = [...days].sort(([one], [other]) => one.localeCompare(other)).slice(0, FEW);
  return { tasks, leads: leads.size, unread, past, next: next.map(([day, count]) => ({ day, count })) };
}
