import { formatCycle } from '@tctp/contracts';
import type { TaskSummary } from '@tctp/contracts';
import type { Words } from '../../i18n/use-words';
import type { ExportTable } from './export-table';

/** The same list as a table for Excel: what stands on the screen, and the days and units behind it. */
export function tasksToExport(
  fileName: string,
  tasks: readonly TaskSummary[],
  { t, word, reason, language }: Words,
): ExportTable<TaskSummary> {
  return {
    fileName,
    list: 'tasks',
    rows: tasks,
    columns: [
      { title: t('lists.column.code'), kind: 'text', width: 9, value: ({ component }) => component.code },
      { title: t('lists.column.task'), kind: 'text', width: 44, value: ({ title }) => title },
      {
        title: t('lists.column.cycle'),
        kind: 'text',
        width: 16,
        value: ({ cycle }) => formatCycle(cycle, language),
      },
      { title: t('lists.column.lead'), kind: 'text', value: ({ lead }) => lead.name },
      {
        title: t('lists.column.relation'),
        kind: 'text',
        width: 11,
        value: (task) => t(`relation.${task.relation}`),
      },
      { title: t('lists.column.state'), kind: 'text', width: 18, value: ({ work }) => word('work', work) },
      { title: t('lists.column.time'), kind: 'text', width: 18, value: ({ time }) => word('time', time) },
      { title: t('lists.column.lastDay'), kind: 'day', value: ({ due }) => due.lastDay },
      { title: t('lists.column.daysLeft'), kind: 'number', value: ({ due }) => due.workingDays },
      { title: t('lists.column.atRisk'), kind: 'points', value: ({ atRisk }) => atRisk },
      { title: t('lists.column.max'), kind: 'points', value: ({ component }) => component.max },
      { title: t('lists.column.reason'), kind: 'text', width: 48, value: (task) => reason(task.reason) },
      { title: t('lists.column.addedOn'), kind: 'day', value: ({ addedOn }) => addedOn },
      { title: t('lists.column.files'), kind: 'number', value: ({ evidenceCount }) => evidenceCount },
    ],
  };
}
