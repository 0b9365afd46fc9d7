import type { PeriodicReportView } from '@tctp/contracts';
import { useState } from 'react';
import { useWords } from '../../i18n/use-words';
import { ProblemNote } from '../../parts/problem-note';
import { Labelled } from '../../parts/labelled';
import { useReportDeed } from './use-report-deed';
import { WriteText } from './write-text';

interface Props {
  report: PeriodicReportView;
  after: string;
  onChoose: (key: string) => void;
  onClose: () => void;
}

/** A section of one's own, behind the one that is shown. */
export function AddSection({ report, after, onChoose, onClose }: Props) {
  const { t } = useWords();
  const [title, setTitle] = useState('');
  const [isMissing, setMissing] = useState(false);
  const deed = useReportDeed(report, () => {
    onClose();
    onChoose(nextKey(report));
  });
  return (
    <>
      <Labelled label={t('reports.newTitle')} wrong={isMissing ? t('reports.textMissing') : null}>
        {(ties) => (
          <input
            {...ties}
            className="input"
            maxLength={500}
            value={title}
            onChange={(event) => setTitle(event.target.value)}
            data-testid="new-title"
          />
        )}
      </Labelled>
      <WriteText
        start=""
        busy={deed.busy}
        onCancel={onClose}
        onSave={(text) => {
          setMissing(title.trim() === '');
          if (title.trim() !== '') deed.edit({ change: 'addSection', after, title: title.trim(), text });
        }}
      />
      <ProblemNote error={deed.error} />
    </>
  );
}

/** The key that the next section of one's own gets. */
function nextKey({ sections }: PeriodicReportView): string {
  const numbers = sections.filter(({ own }) => own).map(({ key }) => Number(key.slice('own-'.length)));
  return `own-${Math.max(0, ...numbers) + 1}`;
}
