import type { PeriodicReportView } from '@tctp/contracts';
import { useWords } from '../../i18n/use-words';
import { Icon } from '../../parts/icon';
import { Panel } from '../../parts/panel';
import { ProblemNote } from '../../parts/problem-note';
import { isEdited, isMoved, sectionName } from './section-name';
import { useReportDeed } from './use-report-deed';

interface Props {
  report: PeriodicReportView;
  chosen: string;
  onChoose: (key: string) => void;
}

/** The sections in their order, with what a person has to look at; while it is open, they can be moved. */
export function SectionList({ report, chosen, onChoose }: Props) {
  const words = useWords();
  const { t } = words;
  const deed = useReportDeed(report);
  const mayEdit = report.deeds.includes('edit');
  const keys = report.sections.map(({ key }) => key);

  function move(from: number, to: number) {
    const key = keys[from];
    if (key !== undefined)
      deed.edit({ change: 'order', sections: keys.toSpliced(from, 1).toSpliced(to, 0, key) });
  }

  return (
    <Panel title={t('reports.sections')} flush>
      <ol className="section-list">
        {report.sections.map((section, place) => {
          const name = sectionName(section, words);
          return (
            <li key={section.key} className={section.key === chosen ? 'on' : ''}>
              <button
                type="button"
                aria-current={section.key === chosen ? 'true' : undefined}
                className={section.leftOut ? 'out' : ''}
                onClick={() => onChoose(section.key)}
                data-testid={`section-${section.key}`}
              >
                <span>{name}</span>
                <span className="section-marks">
                  {isMoved(section) && <span className="tag warn">{t('reports.overtakenTag')}</span>}
                  {section.leftOut && <span className="tag">{t('reports.leftOut')}</span>}
                  {section.own && <span className="tag">{t('reports.own')}</span>}
                  {!section.own && isEdited(section) && <span className="tag">{t('reports.edited')}</span>}
                </span>
              </button>
              {mayEdit && section.key === chosen && (
                <span className="section-moves">
                  <button
                    type="button"
                    className="icon-btn up"
                    aria-label={t('reports.moveUp', { name })}
                    disabled={place === 0 || deed.busy}
                    onClick={() => move(place, place - 1)}
                    data-testid="section-up"
                  >
                    <Icon name="forward" />
                  </button>
                  <button
                    type="button"
                    className="icon-btn down"
                    aria-label={t('reports.moveDown', { name })}
                    disabled={place === keys.length - 1 || deed.busy}
                    onClick={() => move(place, place + 1)}
                    data-testid="section-down"
                  >
                    <Icon name="forward" />
                  </button>
                </span>
              )}
            </li>
          );
        })}
      </ol>
      <ProblemNote error={deed.error} />
    </Panel>
  );
}
