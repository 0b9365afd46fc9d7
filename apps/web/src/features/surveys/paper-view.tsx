import type { Questionnaire } from '@tctp/contracts';
import { formatMaximum } from '@tctp/contracts';
import { useWords } from '../../i18n/use-words';
import { Note } from '../../parts/note';
import { Panel } from '../../parts/panel';

/** One version as it is asked, with what each option gives. */
export function PaperView({ paper }: { paper: Questionnaire }) {
  const { t, language } = useWords();
  const short = (value: string) => formatMaximum(value, language);
  return (
    <Panel title={paper.title}>
      <div className="stack">
        {paper.sums.map(({ code, sum, max, differs }) => (
          <Note key={code} tone={differs ? 'warn' : 'ok'}>
            {max === null
              ? t('questionnaire.sumUnknown', { code, sum: short(sum) })
              : t(differs ? 'questionnaire.sumDiffers' : 'questionnaire.sumOk', {
                  code,
                  sum: short(sum),
                  max: short(max),
                })}
          </Note>
        ))}
        {paper.source !== null && (
          <p className="small">
            <span className="sub">{t('questionnaire.source')}:</span> {paper.source}
          </p>
        )}
        <ol className="survey-questions" data-testid="paper-questions">
          {paper.questions.map((question, at) => (
            <li key={at}>
              {question.section !== null && question.section !== paper.questions[at - 1]?.section && (
                <h3 className="survey-section">{question.section}</h3>
              )}
              <p className="survey-question">
                <span>
                  {at + 1}. {question.wording}
                </span>
                <b className="nb">{short(question.max)}</b>
              </p>
              <ul className="small">
                {question.options.map(({ wording, share }, place) => (
                  <li key={place} className="survey-question">
                    <span>{wording}</span>
                    <span className="sub">{short(share)}</span>
                  </li>
                ))}
              </ul>
              {question.source !== null && (
                <p className="small sub">
                  {t('questionnaire.source')}: {question.source}
                </p>
              )}
            </li>
          ))}
        </ol>
      </div>
    </Panel>
  );
}
