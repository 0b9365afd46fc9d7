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
  'notices.count_one': '1 task',
  'notices.digest_one': 'digest {{time}} · 1 task',
  'bell.some_one': 'Notices, news of 1 task',
  'search.found_one': '1 result',
};
