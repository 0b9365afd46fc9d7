import type { MadeCodes, SurveyDetail } from '@tctp/contracts';
import { spelledSurveyCode } from '@tctp/domain';
import { useWords } from '../../i18n/use-words';
import { Button } from '../../parts/button';
import { Note } from '../../parts/note';

interface Props {
  survey: Pick<SurveyDetail, 'title'>;
  made: MadeCodes;
  onDone: () => void;
}

const PAGE = '/khao-sat';

/** Slips to be cut apart and handed out. Said once: they are kept nowhere. */
export function CodesPage({ survey, made, onDone }: Props) {
  const { t } = useWords();
  const { origin, host } = window.location;
  if (made.units === null)
    return (
      <div className="stack">
        <Note tone="warn">{t('sample.codesGone', { count: made.made })}</Note>
        <div>
          <Button onClick={onDone}>{t('frame.close')}</Button>
        </div>
      </div>
    );
  return (
    <div className="stack" data-testid="codes-page">
      <div className="stack no-print">
        <Note tone="warn" icon="lock">
          {t('sample.codesMade', { count: made.made })}
        </Note>
        <div className="survey-steps">
          <Button look="a" icon="print" onClick={() => window.print()} testId="codes-print">
            {t('sample.print')}
          </Button>
          <Button onClick={onDone} testId="codes-done">
            {t('sample.done')}
          </Button>
        </div>
      </div>
      {made.units.map(({ unitId, name, codes }) => (
        <section key={unitId} className="slips" aria-label={name}>
          <h2 className="no-print">{name}</h2>
          <ul>
            {codes.map((code) => (
              <li key={code} className="slip">
                <b>{survey.title}</b>
                <span>{name}</span>
                <span className="small">{t('sample.slip')}</span>
                <span className="small">
                  {t('sample.link')}: <b>{`${host}${PAGE}`}</b>
                </span>
                <span className="slip-code" data-testid="slip-code">
                  {spelledSurveyCode(code)}
                </span>
                <a className="small" href={`${origin}${PAGE}#${code}`} target="_blank" rel="noreferrer">
                  {t('sample.direct')}
                </a>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
