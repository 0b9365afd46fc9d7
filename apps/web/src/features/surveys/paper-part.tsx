import type { Questionnaire, QuestionnaireHead } from '@tctp/contracts';
import { formatMaximum } from '@tctp/contracts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { questionnaireQuery, questionnairesQuery } from '../../api/survey-queries';
import { formatMoment } from '../../format/dates';
import { useWords } from '../../i18n/use-words';
import { Button } from '../../parts/button';
import { EmptyNote } from '../../parts/empty-note';
import { Loaded } from '../../parts/loaded';
import { Panel } from '../../parts/panel';
import { EditorSheet } from './editor-sheet';
import { PaperView } from './paper-view';

interface Props {
  planId: string;
  chosen: string | undefined;
  onChoose: (id: string) => void;
}

/** Phiếu hỏi: its versions, the one that is looked at, and the editor of the one that is mine. */
export function PaperPart({ planId, chosen, onChoose }: Props) {
  const { t, language } = useWords();
  const query = useQuery(questionnairesQuery(planId));
  const list = query.data;
  const shown = list?.questionnaires.find(({ id }) => id === chosen) ?? list?.questionnaires[0];
  const detail = useQuery({ ...questionnaireQuery(shown?.id ?? ''), enabled: shown !== undefined });
  const [editing, setEditing] = useState<{ from: Questionnaire | null; inPlace: boolean } | null>(null);
  const keeps = list?.keeps ?? null;

  const head = ({ questionCount, sum }: QuestionnaireHead) =>
    t('questionnaire.head', { count: questionCount, sum: formatMaximum(sum, language) });

  return (
    <div className="survey-papers">
      <Panel title={t('questionnaire.list')} flush>
        <Loaded query={query} rows={3}>
          {({ questionnaires }) => (
            <>
              {questionnaires.length === 0 ? (
                <EmptyNote>{t('questionnaire.none')}</EmptyNote>
              ) : (
                <ul data-testid="questionnaires">
                  {questionnaires.map((one) => (
                    <li key={one.id}>
                      <button
                        type="button"
                        className="admin-row"
                        aria-current={one.id === shown?.id}
                        onClick={() => onChoose(one.id)}
                      >
                        <span>
                          <b>{t('questionnaire.version', { number: one.number })}</b>{' '}
                          <span className="tag">{t(`surveys.kind.${one.kind}`)}</span>{' '}
                          {one.locked && <span className="tag">{t('questionnaire.locked')}</span>}
                        </span>
                        <span>{one.title}</span>
                        <span className="small sub">
                          {head(one)} ·{' '}
                          {t('questionnaire.by', { by: one.madeBy, at: formatMoment(one.madeAt) })}
                        </span>
                      </button>
                    </li>
                  ))}
                </ul>
              )}
              {keeps !== null && (
                <div className="survey-steps pad">
                  {detail.data?.mayChange === true && (
                    <Button
                      icon="edit"
                      onClick={() => setEditing({ from: detail.data ?? null, inPlace: true })}
                      testId="paper-change"
                    >
                      {t('questionnaire.change')}
                    </Button>
                  )}
                  <Button
                    icon="plus"
                    onClick={() => setEditing({ from: detail.data ?? null, inPlace: false })}
                    testId="paper-new"
                  >
                    {t(detail.data === undefined ? 'questionnaire.first' : 'questionnaire.next')}
                  </Button>
                  {shown?.locked === true && <p className="small sub">{t('questionnaire.nextWhy')}</p>}
                </div>
              )}
            </>
          )}
        </Loaded>
      </Panel>
      {shown !== undefined && (
        <Loaded query={detail} rows={6}>
          {(paper) => <PaperView paper={paper} />}
        </Loaded>
      )}
      {list !== undefined && (
        <EditorSheet
          planId={planId}
          targets={list.targets}
          editing={editing}
          onClose={() => setEditing(null)}
          onSaved={(id) => {
            setEditing(null);
            onChoose(id);
          }}
        />
      )}
    </div>
  );
}
