import type { PlanLadder } from '@tctp/contracts';
import { useWords } from '../../i18n/use-words';
import { ChoiceField } from '../../parts/admin/fields';
import { Button } from '../../parts/button';
import { Icon } from '../../parts/icon';

/** Whom a ladder may tell: everybody who answers for the work, and nobody who appraises or administers. */
const TOLD = ['head', 'reviewer', 'viceChair', 'chairman'] as const;
const MOST = 6;

interface Props {
  ladder: PlanLadder;
  onChange: (ladder: PlanLadder) => void;
}

export function LadderSteps({ ladder, onChange }: Props) {
  const { t, word } = useWords();
  const { remindBefore, onDue, escalate } = ladder;
  const roles: { value: PlanLadder['onDue']; label: string }[] = TOLD.map((role) => ({
    value: role,
    label: word('role', role),
  }));
  return (
    <>
      <fieldset className="steps">
        <legend>{t('ladder.reminders')}</legend>
        {remindBefore.map((days, at) => (
          <div className="step" key={at}>
            <Days
              label={t('ladder.beforeLabel', { number: at + 1 })}
              value={days}
              onChange={(next) => onChange({ ...ladder, remindBefore: remindBefore.with(at, next) })}
              testId={`remind-${at + 1}`}
            />
            <span>{t('ladder.beforeRest')}</span>
            <Remove onClick={() => onChange({ ...ladder, remindBefore: remindBefore.toSpliced(at, 1) })} />
          </div>
        ))}
        {remindBefore.length < MOST && (
          <Button
            small
            icon="plus"
            onClick={() => onChange({ ...ladder, remindBefore: [...remindBefore, 2] })}
          >
            {t('ladder.addReminder')}
          </Button>
        )}
      </fieldset>
      <ChoiceField
        label={t('ladder.onDue')}
        value={onDue}
        options={roles}
        onChange={(next) => onChange({ ...ladder, onDue: next })}
      />
      <fieldset className="steps">
        <legend>{t('ladder.rungs')}</legend>
        {escalate.map((rung, at) => (
          <div className="step" key={at}>
            <Days
              label={t('ladder.afterLabel', { number: at + 1 })}
              value={rung.afterWorkingDays}
              onChange={(afterWorkingDays) =>
                onChange({ ...ladder, escalate: escalate.with(at, { ...rung, afterWorkingDays }) })
              }
              testId={`rung-${at + 1}`}
            />
            <span>{t('ladder.afterRest')}</span>
            <select
              className="input"
              aria-label={t('ladder.toLabel', { number: at + 1 })}
              value={rung.to}
              onChange={(event) => {
                const to = event.target.value as PlanLadder['onDue'];
                onChange({ ...ladder, escalate: escalate.with(at, { ...rung, to }) });
              }}
            >
              {roles.map(({ value, label }) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </select>
            <Remove onClick={() => onChange({ ...ladder, escalate: escalate.toSpliced(at, 1) })} />
          </div>
        ))}
        {escalate.length < MOST && (
          <Button
            small
            icon="plus"
            onClick={() =>
              onChange({
                ...ladder,
                escalate: [
                  ...escalate,
                  { afterWorkingDays: (escalate.at(-1)?.afterWorkingDays ?? 0) + 2, to: 'chairman' },
                ],
              })
            }
          >
            {t('ladder.addRung')}
          </Button>
        )}
      </fieldset>
    </>
  );
}

interface DaysProps {
  label: string;
  value: number;
  onChange: (days: number) => void;
  testId: string;
}

function Days({ label, value, onChange, testId }: DaysProps) {
  return (
    <input
      className="input days"
      type="number"
      min={1}
      max={60}
      aria-label={label}
      value={Number.isNaN(value) ? '' : value}
      onChange={(event) => onChange(event.target.valueAsNumber)}
      data-testid={testId}
    />
  );
}

function Remove({ onClick }: { onClick: () => void }) {
  const { t } = useWords();
  return (
    <button type="button" className="icon-btn" aria-label={t('ladder.remove')} onClick={onClick}>
      <Icon name="close" small />
    </button>
  );
}
