import { formatCycle, formatDay } from '@tctp/contracts';
import { useState } from 'react';
import { useWords } from '../../i18n/use-words';
import { Button } from '../../parts/button';
import { PickOne } from '../../parts/pick-one';
import { ProblemNote } from '../../parts/problem-note';
import { Sheet } from '../../parts/sheet';
import { begun } from './section-name';
import type { SheetProps } from './submit-sheet';
import { useReportDeed } from './use-report-deed';

/** Which cycle of the plan the report closes. */
export function CycleSheet({ report, open, onClose }: SheetProps) {
  const { t, language, word } = useWords();
  const [taskId, setTaskId] = useState(report.cycle?.taskId ?? null);
  const deed = useReportDeed(report, onClose);
  const choices = report.cycles.map(({ taskId: value, cycle, componentCode, title, lastDay, work }) => ({
    value,
    label: `${begun(formatCycle(cycle, language) ?? cycle)} · ${componentCode} ${title}`,
    detail: [lastDay === null ? null : formatDay(lastDay), word('work', work)]
      .filter((one) => one !== null)
      .join(' · '),
  }));
  return (
    <Sheet title={t('reports.chooseCycle')} open={open} onClose={onClose}>
      <PickOne
        value={taskId}
        onChange={setTaskId}
        choices={choices}
        none={t('reports.cycleNone')}
        testId="cycle"
      />
      <ProblemNote error={deed.error} />
      <Button
        look="p"
        busy={deed.busy}
        disabled={taskId === null || taskId === report.cycle?.taskId}
        onClick={() => taskId !== null && deed.does({ verb: 'cycle', taskId })}
        testId="cycle-confirm"
      >
        {t('reports.chooseCycle')}
      </Button>
    </Sheet>
  );
}
