import type { SurveyChanged, SurveyDetail } from '@tctp/contracts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { unitsQuery } from '../../api/colleague-queries';
import { planSampleCommand } from '../../api/survey-queries';
import { useCommand } from '../../api/use-command';
import { useWords } from '../../i18n/use-words';
import { ReasonField } from '../../parts/admin/fields';
import { Button } from '../../parts/button';
import { Note } from '../../parts/note';
import { ProblemNote } from '../../parts/problem-note';
import { Sheet } from '../../parts/sheet';
import { UnitPick } from '../../parts/unit-pick';

interface Line {
  unitId: string;
  planned: string;
  population: string;
}
interface Props {
  survey: SurveyDetail;
  open: boolean;
  onClose: () => void;
}

export function SampleSheet({ survey, open, onClose }: Props) {
  const { t } = useWords();
  return (
    <Sheet title={t('sample.title')} open={open} onClose={onClose} wide>
      <Form survey={survey} onClose={onClose} />
    </Sheet>
  );
}

function Form({ survey, onClose }: Omit<Props, 'open'>) {
  const { t } = useWords();
  const known = useQuery(unitsQuery).data ?? [];
  const [lines, setLines] = useState<readonly Line[]>(() =>
    survey.units.map(({ id, planned, population }) => ({
      unitId: id,
      planned: String(planned),
      population: population === null ? '' : String(population),
    })),
  );
  const [adding, setAdding] = useState(survey.units.length === 0);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const command = useCommand<SurveyChanged>(onClose);
  const nameOf = (id: string) =>
    known.find((unit) => unit.id === id)?.name ?? survey.units.find((unit) => unit.id === id)?.name ?? id;
  const isWrong = lines.some(
    ({ planned, population }) =>
      whole(planned) === null || (population.trim() !== '' && whole(population) === null),
  );
  const begun = (id: string) =>
    survey.units.some((unit) => unit.id === id && (unit.codes > 0 || unit.answers > 0));

  function set(at: number, more: Partial<Line>) {
    setLines(lines.map((line, place) => (place === at ? { ...line, ...more } : line)));
  }
  function save() {
    setTried(true);
    if (isWrong || reason.trim() === '') return;
    const units = lines.map(({ unitId, planned, population }) => ({
      unitId,
      planned: whole(planned),
      population: whole(population),
    }));
    command.mutate(planSampleCommand(survey, { units, reason }));
  }

  return (
    <div className="form">
      <p className="sub">{t('sample.populationWhy')}</p>
      {lines.map(({ unitId, planned, population }, at) => (
        <fieldset key={unitId} className="sample-line">
          <legend>{nameOf(unitId)}</legend>
          <Count
            label={t('sample.planned')}
            value={planned}
            onChange={(to) => set(at, { planned: to })}
            testId={`planned-${unitId}`}
          />
          <Count
            label={t('sample.population')}
            hint={t('sample.populationHint')}
            value={population}
            onChange={(to) => set(at, { population: to })}
            testId={`population-${unitId}`}
          />
          <Button
            look="quiet"
            icon="close"
            disabled={begun(unitId)}
            aria-label={t('sample.drop', { unit: nameOf(unitId) })}
            onClick={() => setLines(lines.filter((_, place) => place !== at))}
          />
        </fieldset>
      ))}
      {adding ? (
        <UnitPick
          value={null}
          onChange={(unitId) => {
            if (!lines.some((line) => line.unitId === unitId))
              setLines([...lines, { unitId, planned: '', population: '' }]);
            setAdding(false);
          }}
          testId="sample-unit"
        />
      ) : (
        <Button icon="plus" onClick={() => setAdding(true)} testId="sample-add">
          {t('sample.add')}
        </Button>
      )}
      <ReasonField value={reason} onChange={setReason} />
      {tried && isWrong && <Note tone="warn">{t('sample.wrong')}</Note>}
      {tried && reason.trim() === '' && <Note tone="warn">{t('surveys.reasonMissing')}</Note>}
      <ProblemNote error={command.error} />
      <Button look="p" busy={command.isPending} onClick={save} testId="sample-save">
        {t('surveys.save')}
      </Button>
    </div>
  );
}

interface CountProps {
  label: string;
  hint?: string;
  value: string;
  onChange: (value: string) => void;
  testId: string;
}

function Count({ label, hint, value, onChange, testId }: CountProps) {
  return (
    <label className="field">
      <span className="sub">{label}</span>
      <input
        className="input"
        inputMode="numeric"
        maxLength={9}
        placeholder={hint}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        data-testid={testId}
      />
    </label>
  );
}

function whole(text: string): number | null {
  return /^[1-9]\d{0,8}$/.test(text.trim()) ? Number(text.trim()) : null;
}
