import type { SurveyHead, SurveyList } from '@tctp/contracts';
import { formatDay } from '@tctp/contracts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { surveyDetailQuery } from '../../api/survey-queries';
import type { SurveyStep } from '../../api/survey-queries';
import { formatMoment } from '../../format/dates';
import { useWords } from '../../i18n/use-words';
import { Button } from '../../parts/button';
import { Panel } from '../../parts/panel';
import { StepSheet } from './step-sheet';
import { SurveySheet } from './survey-sheet';

interface Props {
  planId: string;
  list: SurveyList;
  survey: SurveyHead | null;
  onChosen: (surveyId: string) => void;
}

const LOOKS = { draft: '', open: 'doing', closed: 'ok', voided: '' } as const;

/** The survey that is looked at: what it is, how far it has come, and the one step that comes next. */
export function SurveyHeadPanel({ planId, list: { keeps, surveys }, survey, onChosen }: Props) {
  const { t } = useWords();
  const [sheet, setSheet] = useState<'add' | 'change' | SurveyStep | null>(null);
  const detail = useQuery({ ...surveyDetailQuery(survey?.id ?? ''), enabled: survey !== null }).data;
  const standing = surveys.some(({ kind, state }) => kind === 'official' && state !== 'voided');
  const mayAdd = keeps === 'own' || (keeps === 'official' && !standing);
  const close = () => setSheet(null);
  const next = detail?.may.open === true ? 'open' : detail?.may.close === true ? 'close' : null;

  return (
    <div className="no-print">
      <Panel
        title={survey?.title ?? t('surveys.which')}
        aside={
          survey !== null && (
            <>
              <span className="tag">{t(`surveys.kind.${survey.kind}`)}</span>
              <span className={`tag survey-state ${LOOKS[survey.state]}`} data-testid="survey-state">
                {t(`surveys.state.${survey.state}`)}
              </span>
            </>
          )
        }
      >
        {survey === null ? (
          <p className="sub">{t(keeps === null ? 'surveys.none' : 'surveys.noneKeep')}</p>
        ) : (
          <div className="stack tight">
            <p>{t(`surveys.kindWhy.${survey.kind}`)}</p>
            <p className="small sub">{factsOf(survey).join(' · ')}</p>
          </div>
        )}
        <div className="survey-steps">
          {next !== null && (
            <Button look="p" onClick={() => setSheet(next)} testId={`survey-${next}`}>
              {t(`surveys.step.${next}`)}
            </Button>
          )}
          {detail?.may.change === true && (
            <Button icon="edit" onClick={() => setSheet('change')} testId="survey-change">
              {t('surveys.change')}
            </Button>
          )}
          {mayAdd && (
            <Button icon="plus" onClick={() => setSheet('add')} testId="survey-add">
              {t(`surveys.add.${keeps}`)}
            </Button>
          )}
          {detail?.may.void === true && (
            <Button look="quiet" onClick={() => setSheet('void')} testId="survey-void">
              {t('surveys.step.void')}
            </Button>
          )}
        </div>
      </Panel>
      <SurveySheet
        planId={planId}
        survey={sheet === 'change' ? (detail ?? null) : null}
        open={sheet === 'add' || sheet === 'change'}
        onClose={close}
        onSaved={(id) => {
          close();
          onChosen(id);
        }}
      />
      {detail !== undefined && (
        <StepSheet
          survey={detail}
          step={sheet === 'open' || sheet === 'close' || sheet === 'void' ? sheet : null}
          onClose={close}
        />
      )}
    </div>
  );

  function factsOf({ questionnaire, answers, planned, openedAt, closesOn, closedAt }: SurveyHead): string[] {
    const { number } = questionnaire;
    return [
      t('surveys.withPaper', { kind: t(`surveys.kind.${questionnaire.kind}`), number }),
      t('surveys.progress', { answers, planned }),
      ...(openedAt === null ? [] : [t('surveys.openedAt', { at: formatMoment(openedAt) })]),
      ...(closesOn === null || closedAt !== null
        ? []
        : [t('surveys.closesOn', { day: formatDay(closesOn) })]),
      ...(closedAt === null ? [] : [t('surveys.closedAt', { at: formatMoment(closedAt) })]),
    ];
  }
}
