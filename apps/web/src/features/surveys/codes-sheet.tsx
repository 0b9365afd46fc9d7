import type { MadeCodes, SurveyDetail } from '@tctp/contracts';
import { MOST_CODES } from '@tctp/contracts';
import { useState } from 'react';
import { makeCodesCommand } from '../../api/survey-queries';
import { useCommand } from '../../api/use-command';
import { useWords } from '../../i18n/use-words';
import { ReasonField } from '../../parts/admin/fields';
import { Button } from '../../parts/button';
import { Note } from '../../parts/note';
import { ProblemNote } from '../../parts/problem-note';
import { Sheet } from '../../parts/sheet';
import { NoAddressNote } from './no-address-note';

interface Props {
  survey: SurveyDetail;
  open: boolean;
  onClose: () => void;
  onMade: (codes: MadeCodes) => void;
}

export function CodesSheet({ survey, open, onClose, onMade }: Props) {
  const { t } = useWords();
  return (
    <Sheet title={t('sample.makeCodes')} open={open} onClose={onClose} wide>
      <Form survey={survey} onMade={onMade} />
    </Sheet>
  );
}

/** So many as are still wanted, until somebody types another number. */
function Form({ survey, onMade }: Pick<Props, 'survey' | 'onMade'>) {
  const { t } = useWords();
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>(() =>
    Object.fromEntries(
      survey.units.map(({ id, planned, codes }) => [
        id,
        String(Math.min(MOST_CODES, Math.max(0, planned - codes))),
      ]),
    ),
  );
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const command = useCommand<MadeCodes>(onMade);
  const units = survey.units
    .map(({ id }) => ({ unitId: id, count: Number(typed[id]) || 0 }))
    .filter(({ count }) => Number.isInteger(count) && count > 0 && count <= MOST_CODES);
  const count = units.reduce((sum, unit) => sum + unit.count, 0);

  function make() {
    setTried(true);
    if (count > 0 && reason.trim() !== '') command.mutate(makeCodesCommand(survey.id, { units, reason }));
  }

  return (
    <div className="form">
      <p>{t('sample.codesWhy')}</p>
      {survey.formAddress === null && <NoAddressNote />}
      {survey.closesOn === null && <Note>{t('slips.dayFirst')}</Note>}
      {survey.units.map(({ id, name }) => (
        <label key={id} className="code-count">
          <span>{name}</span>
          <input
            className="input"
            inputMode="numeric"
            maxLength={4}
            aria-label={`${t('sample.codesHow')}: ${name}`}
            value={typed[id] ?? ''}
            onChange={(event) => setTyped({ ...typed, [id]: event.target.value })}
            data-testid={`codes-${id}`}
          />
        </label>
      ))}
      <ReasonField value={reason} onChange={setReason} />
      {tried && count === 0 && <Note tone="warn">{t('sample.codesNone')}</Note>}
      {tried && reason.trim() === '' && <Note tone="warn">{t('surveys.reasonMissing')}</Note>}
      <ProblemNote error={command.error} />
      <Button look="p" busy={command.isPending} onClick={make} testId="codes-make">
        {t('sample.codesGo', { count })}
      </Button>
    </div>
  );
}
