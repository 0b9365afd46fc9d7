import type { PeriodicReportView } from '@tctp/contracts';
import type { ReportEdit } from '@tctp/domain';
import { reportCommand } from '../../api/report-queries';
import type { ReportVerb } from '../../api/report-queries';
import { useCommand } from '../../api/use-command';

/** One deed on the report as it is on screen. */
export function useReportDeed<Answer = unknown>(
  report: PeriodicReportView,
  onDone?: (answer: Answer) => void,
) {
  const command = useCommand<Answer>(onDone);
  return {
    busy: command.isPending,
    error: command.error,
    does: (verb: ReportVerb) => command.mutate(reportCommand(report, verb)),
    edit: (...edits: ReportEdit[]) => command.mutate(reportCommand(report, { verb: 'edit', edits })),
  };
}
