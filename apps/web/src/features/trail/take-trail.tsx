import { useMutation } from '@tanstack/react-query';
import { MOST_TAKEN, readWholeTrail } from '../../api/trail-queries';
import type { TrailFilter } from '../../api/trail-queries';
import { useWords } from '../../i18n/use-words';
import { Button } from '../../parts/button';
import { takeExcel } from '../../parts/export/take-table';
import { usePhone } from '../../parts/use-phone';
import { trailToExport } from './trail-to-export';

/** All that matches, as a workbook; that it was taken stands in the trail itself. */
export function TakeTrail({ filter, onTaken }: { filter: TrailFilter; onTaken: () => void }) {
  const words = useWords();
  const { t } = words;
  const phone = usePhone();
  const take = useMutation({
    mutationFn: async () => {
      const entries = await readWholeTrail(filter);
      await takeExcel(trailToExport(entries, words));
      return entries.length;
    },
    onSuccess: onTaken,
  });
  return (
    <>
      <Button
        icon="download"
        aria-label={t('export.excel')}
        busy={take.isPending}
        onClick={() => take.mutate()}
        testId="take-trail"
      >
        {!phone && t('export.excel')}
      </Button>
      <span className="sr" role="status">
        {take.isError && t('export.failed')}
        {take.data !== undefined && take.data >= MOST_TAKEN && t('trail.cut', { count: MOST_TAKEN })}
      </span>
    </>
  );
}
