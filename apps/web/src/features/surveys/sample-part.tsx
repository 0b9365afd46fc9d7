import type { MadeCodes, SurveyDetail } from '@tctp/contracts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { surveyDetailQuery } from '../../api/survey-queries';
import { useWords } from '../../i18n/use-words';
import { Button } from '../../parts/button';
import { EmptyNote } from '../../parts/empty-note';
import { ImportButton } from '../../parts/import-sheet/import-button';
import { Loaded } from '../../parts/loaded';
import { Panel } from '../../parts/panel';
import { CodesPage } from './codes-page';
import { CodesSheet } from './codes-sheet';
import { SampleSheet } from './sample-sheet';

/** Mẫu: how many answers are wanted from whom, how far that has come, and the codes to hand out. */
export function SamplePart({ surveyId }: { surveyId: string | null }) {
  const { t } = useWords();
  const query = useQuery({ ...surveyDetailQuery(surveyId ?? ''), enabled: surveyId !== null });
  if (surveyId === null)
    return (
      <div className="panel">
        <EmptyNote>{t('surveys.none')}</EmptyNote>
      </div>
    );
  return (
    <Loaded query={query} rows={6}>
      {(survey) => <Sample key={survey.id} survey={survey} />}
    </Loaded>
  );
}

function Sample({ survey }: { survey: SurveyDetail }) {
  const { t } = useWords();
  const [sheet, setSheet] = useState<'sample' | 'codes' | null>(null);
  const [made, setMade] = useState<MadeCodes | null>(null);
  const { units, may } = survey;
  if (made !== null) return <CodesPage survey={survey} made={made} onDone={() => setMade(null)} />;
  return (
    <>
      <Panel
        title={t('sample.title')}
        aside={
          <>
            {may.answers && (
              <ImportButton
                kind="survey-answers"
                surveyId={survey.id}
                label={t('sample.importAnswers')}
                small
              />
            )}
            {may.sample && (
              <ImportButton
                kind="survey-sample"
                surveyId={survey.id}
                label={t('sample.importSample')}
                small
              />
            )}
          </>
        }
        flush
      >
        {units.length === 0 ? <EmptyNote>{t('sample.none')}</EmptyNote> : <Units survey={survey} />}
        <div className="survey-steps pad">
          {may.sample && (
            <Button icon="edit" onClick={() => setSheet('sample')} testId="sample-edit">
              {t('sample.edit')}
            </Button>
          )}
          {may.codes && units.length > 0 && (
            <Button icon="print" onClick={() => setSheet('codes')} testId="codes-open">
              {t('sample.makeCodes')}
            </Button>
          )}
        </div>
      </Panel>
      <SampleSheet survey={survey} open={sheet === 'sample'} onClose={() => setSheet(null)} />
      <CodesSheet
        survey={survey}
        open={sheet === 'codes'}
        onClose={() => setSheet(null)}
        onMade={(codes) => {
          setSheet(null);
          setMade(codes);
        }}
      />
    </>
  );
}

function Units({ survey: { units, planned, answers } }: { survey: SurveyDetail }) {
  const { t } = useWords();
  return (
    <ul className="sample-rows" data-testid="sample">
      {units.map((unit) => (
        <li key={unit.id}>
          <span className="sample-unit">
            {unit.name}
            <span className="small sub">
              {t('sample.population')}: {unit.population ?? t('sample.unknown')} · {t('sample.codes')}:{' '}
              {unit.codes}
              {unit.codes > 0 && ` (${t('sample.used', { used: unit.used })})`}
            </span>
          </span>
          <Progress answers={unit.answers} planned={unit.planned} />
        </li>
      ))}
      <li className="sample-all">
        <b className="sample-unit">{t('sample.all')}</b>
        <Progress answers={answers} planned={planned} />
      </li>
    </ul>
  );
}

function Progress({ answers, planned }: { answers: number; planned: number }) {
  const { t } = useWords();
  const said = t('surveys.progress', { answers, planned });
  return (
    <span className="sample-progress">
      <span>
        <b>{answers}</b>/{planned}
      </span>
      <svg viewBox="0 0 100 8" preserveAspectRatio="none" role="img" aria-label={said}>
        <rect width="100" height="8" />
        <rect className="part" width={Math.min(100, (answers / Math.max(1, planned)) * 100)} height="8" />
      </svg>
    </span>
  );
}
