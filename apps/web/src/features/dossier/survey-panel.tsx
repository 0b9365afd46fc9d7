import type { SurveyResult } from '@tctp/contracts';
import { formatMaximum, formatPoints } from '@tctp/contracts';
import { isAmong } from '@tctp/domain';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { surveyQuery } from '../../api/import-queries';
import { sessionQuery } from '../../api/queries';
import { formatMoment } from '../../format/dates';
import { useWords } from '../../i18n/use-words';
import { ImportButton } from '../../parts/import-sheet/import-button';
import { Panel } from '../../parts/panel';

/** What people answered, beside what was appraised: points of its own, from a published result. */
export function SurveyPanel({ planId }: { planId: string }) {
  const { t } = useWords();
  const { data } = useQuery(surveyQuery(planId));
  const role = useQuery(sessionQuery).data?.role;
  if (data === undefined || data.lines.length === 0) return null;
  return (
    <Panel
      title={t('survey.title')}
      aside={
        <>
          {!data.mayImport && <span>{t('survey.why')}</span>}
          {role !== undefined && isAmong({ role }, 'surveyReaders') && (
            <Link to="/survey" className="btn sm" data-testid="to-survey">
              {t('surveys.toScreen')}
            </Link>
          )}
          {data.mayImport && <ImportButton kind="survey" planId={planId} small />}
        </>
      }
      flush
    >
      <ul data-testid="survey">
        {data.lines.map((line) => (
          <li key={line.code} className="survey-line">
            <Line line={line} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function Line({ line: { code, title, max, official } }: { line: SurveyResult['lines'][number] }) {
  const { t, language } = useWords();
  const about =
    official === null
      ? t('survey.unknown')
      : [
          official.source,
          ...(official.respondents === null
            ? []
            : [t('survey.respondents', { count: official.respondents })]),
          formatMoment(official.recordedAt),
        ].join(' · ');
  return (
    <>
      <span>
        <span className="code">{code}</span> {title}
        <span className="small sub survey-about">{about}</span>
      </span>
      <span className="survey-points">
        <b>{official === null ? '–' : formatPoints(official.points, language)}</b>
        {max !== null && (
          <span className="small sub survey-about">
            {t('survey.max', { max: formatMaximum(max, language) })}
          </span>
        )}
      </span>
    </>
  );
}
