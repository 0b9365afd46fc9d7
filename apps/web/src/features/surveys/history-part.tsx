import type { SurveyHistory } from '@tctp/contracts';
import { useQuery } from '@tanstack/react-query';
import { surveyHistoryQuery } from '../../api/survey-queries';
import { formatMoment } from '../../format/dates';
import { useWords } from '../../i18n/use-words';
import { EmptyNote } from '../../parts/empty-note';
import { Loaded } from '../../parts/loaded';
import { Panel } from '../../parts/panel';

export function HistoryPart({ planId }: { planId: string }) {
  const { t } = useWords();
  const query = useQuery(surveyHistoryQuery(planId));
  return (
    <Panel title={t('surveyHistory.title')} flush>
      <Loaded query={query} rows={4}>
        {(events) =>
          events.length === 0 ? (
            <EmptyNote>{t('surveyHistory.none')}</EmptyNote>
          ) : (
            <ol className="deed-rows" data-testid="survey-history">
              {events.map((event) => (
                <Entry key={event.number} event={event} />
              ))}
            </ol>
          )
        }
      </Loaded>
    </Panel>
  );
}

function Entry({ event }: { event: SurveyHistory['events'][number] }) {
  const { t, language } = useWords();
  const { code, params, reason, by, standsFor, kind } = event;
  const at = formatMoment(event.at);
  const { points } = params;
  return (
    <li>
      <div>
        <p>
          <b>{t(`surveyHistory.event.${code}`, { ...params, defaultValue: code })}</b>{' '}
          <span className="tag">{t(`surveys.kind.${kind}`)}</span>
        </p>
        {typeof points === 'string' && (
          <p>
            {t('surveyHistory.recorded', {
              points: language === 'vi' ? points.replace(/\.(?=\d)/g, ',') : points,
            })}
          </p>
        )}
        <p>
          <span className="sub">{t('surveys.reason')}:</span> {reason}
        </p>
        <p className="small sub">
          {standsFor === null
            ? t('surveyHistory.by', { by, at })
            : t('surveyHistory.standsFor', { by, standsFor, at })}
        </p>
      </div>
    </li>
  );
}
