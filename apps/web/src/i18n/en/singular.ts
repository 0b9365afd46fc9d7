/** English alone has another word for one. */
export const enSingular: Readonly<Record<string, string>> = {
  'due.overdue_one': '1 working day overdue',
  'due.left_one': '1 working day left',
  'due.waiting_one': 'Waited 1 working day',
  'task.files_one': '1 file',
  'plan.subtitle_one': 'Plan {{number}}, issued {{day}} · 1 task',
  'review.waited_one': 'waits 1 day',
  'sandbox.working_one': 'Working, 1 deadline to go…',
  'escalations.count_one': '1 task',
  'history.count_one': '1 entry',
  'unknown.count_one': '1 component',
  'digests.at_one': '{{time}} · 1 item',
  'lists.done_one': 'Done, nothing left to do: 1 task',
  'export.rows_one': '1 row, as filtered',
  'matrix.urgeAll_one': 'Urge 1 overdue lead unit',
  'matrix.allSent_one': '1 task has been urged.',
  'matrix.say.late_one': '{{what}} is 1 working day overdue (ended 23:59 {{day}}).',
};
