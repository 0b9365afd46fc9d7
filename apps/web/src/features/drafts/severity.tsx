import type { DraftHead } from '@tctp/contracts';
import { SEVERITIES } from '@tctp/domain';
import type { Severity } from '@tctp/domain';
import type { ReactNode } from 'react';
import { useWords } from '../../i18n/use-words';
import { useFindingWords } from './use-finding-words';

/** By letter and word; the darker, the sooner. */
export function SeverityMark({ severity, children }: { severity: Severity; children?: ReactNode }) {
  const { t } = useWords();
  const words = useFindingWords();
  return (
    <span className={`sev sev-${severity}`}>
      <i aria-hidden="true">{t(`drafts.letter.${severity}`)}</i>
      {children ?? <span className="sr">{words.severity(severity)}</span>}
    </span>
  );
}

/** How many of each are open; what there is none of is left out. */
export function OpenCounts({ open }: { open: DraftHead['open'] }) {
  const { t } = useWords();
  const some = SEVERITIES.filter((severity) => open[severity] > 0);
  if (some.length === 0) return <span className="sub">{t('drafts.nothingOpen')}</span>;
  return (
    <span className="sev-counts">
      {some.map((severity) => (
        <SeverityMark key={severity} severity={severity}>
          {t(`drafts.count.${severity}`, { count: open[severity] })}
        </SeverityMark>
      ))}
    </span>
  );
}
