import type { SurveyList } from '@tctp/contracts';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { sessionQuery } from '../../api/queries';
import { surveysQuery } from '../../api/survey-queries';
import { useWords } from '../../i18n/use-words';
import { EmptyNote } from '../../parts/empty-note';
import { Loaded } from '../../parts/loaded';
import { Pick } from '../../parts/pick';
import { Screen } from '../../parts/screen';
import { Tabs } from '../../parts/tabs';
import { HistoryPart } from './history-part';
import { PaperPart } from './paper-part';
import { ResultsPart } from './results-part';
import { SamplePart } from './sample-part';
import { SurveyHeadPanel } from './survey-head-panel';
import '../../parts/admin/admin.css';
import './surveys.css';

const PARTS = ['paper', 'sample', 'results', 'history'] as const;

/** Khảo sát: what is asked, who is asked, and what came of it. */
export default function SurveyScreen() {
  const { t } = useWords();
  const planId = useQuery(sessionQuery).data?.planId ?? null;
  return (
    <Screen title={t('place.survey')} subtitle={t('surveys.about')}>
      {planId === null ? (
        <div className="panel">
          <EmptyNote>{t('surveys.noPlan')}</EmptyNote>
        </div>
      ) : (
        <OfPlan planId={planId} />
      )}
    </Screen>
  );
}

function OfPlan({ planId }: { planId: string }) {
  const query = useQuery(surveysQuery(planId));
  return (
    <Loaded query={query} rows={8}>
      {(list) => <Surveys planId={planId} list={list} />}
    </Loaded>
  );
}

function Surveys({ planId, list }: { planId: string; list: SurveyList }) {
  const { t } = useWords();
  const search = useSearch({ from: '/frame/rich/survey' });
  const navigate = useNavigate({ from: '/survey' });
  const { surveys } = list;
  const chosen = surveys.find(({ id }) => id === search.survey) ?? surveys[0] ?? null;
  const fallback = chosen === null || chosen.state === 'draft' ? 'paper' : 'results';
  const part = PARTS.find((one) => one === search.part) ?? fallback;
  const show = (more: Partial<typeof search>) =>
    void navigate({ search: { ...search, ...more }, replace: true });
  if (list.max === null)
    return (
      <div className="panel">
        <EmptyNote>{t('surveys.noField')}</EmptyNote>
      </div>
    );
  return (
    <div className="stack">
      {surveys.length > 1 && (
        <div className="survey-pick no-print">
          <Pick
            label={t('surveys.which')}
            value={chosen?.id}
            options={surveys.map((one) => ({
              value: one.id,
              label: `${one.title} · ${t(`surveys.kind.${one.kind}`)}, ${t(`surveys.state.${one.state}`)}`,
            }))}
            onChange={(survey) => show({ survey })}
            testId="survey-pick"
          />
        </div>
      )}
      <SurveyHeadPanel planId={planId} list={list} survey={chosen} onChosen={(survey) => show({ survey })} />
      <div className="no-print survey-parts">
        <Tabs
          label={t('surveys.part')}
          value={part}
          options={PARTS.map((value) => ({ value, label: t(`surveys.parts.${value}`) }))}
          onChange={(value) => show({ part: value })}
          testId="survey-part"
        />
      </div>
      {part === 'paper' && (
        <PaperPart
          planId={planId}
          chosen={search.paper ?? chosen?.questionnaire.id}
          onChoose={(paper) => show({ paper })}
        />
      )}
      {part === 'sample' && <SamplePart surveyId={chosen?.id ?? null} />}
      {part === 'results' && <ResultsPart surveyId={chosen?.id ?? null} list={list} />}
      {part === 'history' && <HistoryPart planId={planId} />}
    </div>
  );
}
