import type { PeriodicReportView } from '@tctp/contracts';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useWords } from '../../i18n/use-words';
import { Tabs } from '../../parts/tabs';
import { usePhone } from '../../parts/use-phone';
import { Pick } from '../../parts/pick';
import { ReadSections, sectionId } from './read-sections';
import { ReportHistory } from './report-history';
import { ReportStanding } from './report-standing';
import { SectionEditor } from './section-editor';
import { SectionList } from './section-list';
import { sectionName } from './section-name';

const route = getRouteApi('/frame/rich/reports/$period');

/** Where it stands and what can be done above; sections on the left, their text on the right. On a phone one column. */
export function ReportRoom({ report }: { report: PeriodicReportView }) {
  const words = useWords();
  const { t } = words;
  const phone = usePhone();
  const navigate = useNavigate();
  const { section: wanted } = route.useSearch();
  const [shown, show] = useState<'content' | 'history'>('content');
  const { sections, period } = report;
  const section = sections.find(({ key }) => key === wanted) ?? sections[0];
  const mayEdit = report.deeds.includes('edit');
  const choose = (key: string) => {
    void navigate({ to: '/reports/$period', params: { period }, search: { section: key }, replace: true });
    if (!mayEdit) document.getElementById(sectionId(key))?.scrollIntoView();
  };
  return (
    <div className="stack">
      <ReportStanding report={report} />
      <Tabs
        label={t('reports.show')}
        value={shown}
        options={[
          { value: 'content', label: t('reports.content') },
          { value: 'history', label: t('reports.history') },
        ]}
        onChange={show}
        testId="report-show"
      />
      {shown === 'history' && <ReportHistory report={report} />}
      {shown === 'content' && section !== undefined && (
        <div className="report-columns">
          {!phone && <SectionList report={report} chosen={section.key} onChoose={choose} />}
          {phone && mayEdit && (
            <Pick
              label={t('reports.section')}
              value={section.key}
              options={sections.map((one) => ({ value: one.key, label: sectionName(one, words) }))}
              onChange={(key) => key !== undefined && choose(key)}
              testId="section-pick"
            />
          )}
          {mayEdit ? (
            <SectionEditor key={section.key} report={report} section={section} onChoose={choose} />
          ) : (
            <ReadSections report={report} />
          )}
        </div>
      )}
    </div>
  );
}
