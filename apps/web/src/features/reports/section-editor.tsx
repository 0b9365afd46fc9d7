import type { PeriodicReportView, ReportSectionView } from '@tctp/contracts';
import { useState } from 'react';
import { useWords } from '../../i18n/use-words';
import { Button } from '../../parts/button';
import { Note } from '../../parts/note';
import { Panel } from '../../parts/panel';
import { ProblemNote } from '../../parts/problem-note';
import { AddSection } from './add-section';
import { FiguresTable } from './figures-table';
import { KeptText } from './kept-text';
import { useReportDeed } from './use-report-deed';
import { WriteText } from './write-text';

interface Props {
  report: PeriodicReportView;
  section: ReportSectionView;
  onChoose: (key: string) => void;
}

/** One section: its title, what is said, and its figures, in the order in which the paper has them. */
export function SectionEditor({ report, section, onChoose }: Props) {
  const { t } = useWords();
  const [adding, setAdding] = useState<'text' | 'section' | null>(null);
  const deed = useReportDeed(report, () => setAdding(null));
  const { key, own, leftOut, title, parts } = section;
  const place = report.sections.indexOf(section) + 1;
  return (
    <Panel
      title={t('reports.sectionOf', { place, count: report.sections.length })}
      aside={
        <Button
          small
          look="quiet"
          busy={deed.busy}
          onClick={() => deed.edit({ change: 'leaveOut', section: key, out: !leftOut })}
          testId="leave-out"
        >
          {t(leftOut ? 'reports.takeIn' : 'reports.leaveOut')}
        </Button>
      }
    >
      <div className="section-text">
        {leftOut && <Note>{t('reports.leftOutNote')}</Note>}
        {(title.composed !== null || title.edited !== null) && (
          <KeptText
            text={title}
            kind="title"
            own={own}
            report={report}
            change={(to) => ({ change: 'title', section: key, to })}
            testId="title"
          />
        )}
        {parts.map((part) =>
          part.kind === 'table' ? (
            <FiguresTable key={part.key} table={part.table} />
          ) : (
            <KeptText
              key={part.key}
              text={part}
              kind={part.kind}
              own={part.own}
              report={report}
              change={(to) => ({ change: 'text', section: key, part: part.key, to })}
              remove={{ change: 'removeText', section: key, part: part.key }}
              testId={part.key}
            />
          ),
        )}
        {adding === 'text' && (
          <WriteText
            start=""
            busy={deed.busy}
            onCancel={() => setAdding(null)}
            onSave={(text) =>
              deed.edit({
                ...{ change: 'addText', section: key, after: parts.at(-1)?.key ?? null },
                ...{ as: 'paragraph', text },
              })
            }
          />
        )}
        {adding === 'section' && (
          <AddSection report={report} after={key} onChoose={onChoose} onClose={() => setAdding(null)} />
        )}
        <ProblemNote error={deed.error} />
        {adding === null && (
          <div className="section-deeds">
            <Button small icon="plus" onClick={() => setAdding('text')} testId="add-text">
              {t('reports.addText')}
            </Button>
            <Button small icon="plus" onClick={() => setAdding('section')} testId="add-section">
              {t('reports.addSection')}
            </Button>
            {own && (
              <Button
                small
                look="quiet"
                busy={deed.busy}
                onClick={() => deed.edit({ change: 'removeSection', section: key })}
                testId="remove-section"
              >
                {t('reports.removeSection')}
              </Button>
            )}
          </div>
        )}
      </div>
    </Panel>
  );
}
