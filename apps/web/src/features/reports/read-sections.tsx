import type { PeriodicReportView } from '@tctp/contracts';
import { useWords } from '../../i18n/use-words';
import { Panel } from '../../parts/panel';
import { FiguresTable } from './figures-table';
import { SaidText } from './said-text';
import { shown } from './section-name';

export function sectionId(key: string): string {
  return `report-section-${key}`;
}

/** The whole report from top to bottom, as it will be read: without what was left out. */
export function ReadSections({ report }: { report: PeriodicReportView }) {
  const { t } = useWords();
  return (
    <Panel title={t('reports.content')}>
      <div className="section-text" data-testid="read-report">
        {report.sections
          .filter(({ leftOut }) => !leftOut)
          .map(({ key, title, parts }) => (
            <section key={key} id={sectionId(key)} className="section-text read-section">
              <SaidText kind="title" text={shown(title)} />
              {parts.map((part) =>
                part.kind === 'table' ? (
                  <FiguresTable key={part.key} table={part.table} />
                ) : (
                  <SaidText key={part.key} kind={part.kind} text={shown(part)} />
                ),
              )}
            </section>
          ))}
      </div>
    </Panel>
  );
}
