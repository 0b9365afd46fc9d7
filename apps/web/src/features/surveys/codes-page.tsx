import type { MadeCodes, SurveyDetail } from '@tctp/contracts';
import { useWords } from '../../i18n/use-words';
import { Button } from '../../parts/button';
import { Note } from '../../parts/note';
import { NoAddressNote } from './no-address-note';
import { Slip } from './slip';

interface Props {
  survey: Pick<SurveyDetail, 'title' | 'closesOn' | 'formAddress'>;
  made: MadeCodes;
  onDone: () => void;
}

/** Slips to be cut apart and handed out. Said once: they are kept nowhere. */
export function CodesPage({ survey: { title, closesOn, formAddress }, made, onDone }: Props) {
  const { t } = useWords();
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
        {formAddress === null && <NoAddressNote />}
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
              <Slip key={code} {...{ title, unit: name, closesOn, formAddress, code }} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
