import { PAPER_FORMATS, formatCycle } from '@tctp/contracts';
import type { PaperList } from '@tctp/contracts';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { fetchPaper } from '../../api/papers-queries';
import type { PaperWanted } from '../../api/papers-queries';
import { useWords } from '../../i18n/use-words';
import { Button } from '../../parts/button';
import { Pick } from '../../parts/pick';
import { ProblemNote } from '../../parts/problem-note';
import { saveFile } from '../../parts/save-file';

interface Props {
  planId: string;
  paper: PaperList['papers'][number];
  asOf: string | null;
}

const NAMES = { docx: 'papers.word', xlsx: 'papers.excel' } as const;

/** What a paper is for, and the two files it can be had as. A refusal stands below it. */
export function PaperRow({ planId, paper: { kind, periods }, asOf }: Props) {
  const { t, language } = useWords();
  const [period, setPeriod] = useState(periods[0]);
  const name = t(`papers.kind.${kind}`);
  const taking = useMutation({
    mutationFn: async (wanted: PaperWanted) => {
      const { content, name: fileName } = await fetchPaper(wanted);
      saveFile(content, fileName);
      return fileName;
    },
  });
  return (
    <li className="paper-row" data-testid={`paper-${kind}`}>
      <div className="paper-text">
        <h2>{name}</h2>
        <p className="sub">{t(`papers.use.${kind}`)}</p>
      </div>
      <div className="paper-take">
        {periods.length > 0 && (
          <Pick
            label={t('papers.period')}
            value={period}
            options={periods.map((one) => ({ value: one, label: begun(formatCycle(one, language) ?? one) }))}
            onChange={setPeriod}
            testId={`paper-period-${kind}`}
          />
        )}
        {PAPER_FORMATS.map((format) => (
          <Button
            key={format}
            icon="download"
            busy={taking.isPending && taking.variables.format === format}
            disabled={taking.isPending}
            onClick={() => taking.mutate({ planId, kind, format, period: period ?? null, asOf })}
            aria-label={t('papers.take', { paper: name, format: t(NAMES[format]) })}
            testId={`paper-${kind}-${format}`}
          >
            {t(NAMES[format])}
          </Button>
        ))}
      </div>
      <div className="paper-answer" aria-live="polite">
        {taking.isSuccess && <p className="small sub">{t('papers.taken', { name: taking.data })}</p>}
        <ProblemNote error={taking.error} />
      </div>
    </li>
  );
}

/** As a line begins: "Quý III/2017". */
function begun(name: string): string {
  return name.slice(0, 1).toLocaleUpperCase('vi') + name.slice(1);
}
