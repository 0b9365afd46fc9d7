import type { TaskDetail } from '@tctp/contracts';
import type { KeyboardEvent, RefObject } from 'react';
import { useId } from 'react';
import { useWords } from '../../i18n/use-words';
import { usePhone } from '../use-phone';

export interface ReturnDraft {
  reason?: string | undefined;
  note?: string | undefined;
}

interface Props {
  reasons: TaskDetail['returnReasons'];
  value: ReturnDraft;
  onChange: (value: ReturnDraft) => void;
  onSend: () => void;
  /** What was missing when it was last sent. */
  missing?: 'reason' | 'note' | null;
  /** Digits choose: they are shown beside the reasons. */
  digits?: boolean;
  legend?: string;
  section?: RefObject<HTMLElement | null>;
}

/** One coded reason and a note. At a desk Enter sends it; a line break takes Shift. */
export function ReturnFields({
  reasons,
  value,
  onChange,
  onSend,
  missing,
  digits = false,
  legend,
  section,
}: Props) {
  const { t, say } = useWords();
  const phone = usePhone();
  const id = useId();

  function onEnter(event: KeyboardEvent) {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing || phone) return;
    event.preventDefault();
    onSend();
  }

  return (
    <section className="return-fields" ref={section} aria-label={legend ?? t('review.ifReturned')}>
      <fieldset
        className="return-reasons"
        aria-describedby={missing === 'reason' ? `${id}-reason` : undefined}
      >
        <legend>{legend ?? t('review.ifReturned')}</legend>
        {reasons.map(({ code, label }, place) => (
          <label key={code} data-testid={`return-reason-${code}`}>
            <input
              type="radio"
              name={`${id}-reasons`}
              value={code}
              checked={value.reason === code}
              onChange={() => onChange({ ...value, reason: code })}
            />
            {digits && place < 9 && (
              <kbd className="kbd only-desk" aria-hidden="true">
                {place + 1}
              </kbd>
            )}
            <span>{say(label)}</span>
          </label>
        ))}
      </fieldset>
      {missing === 'reason' && (
        <p id={`${id}-reason`} className="wrong" role="alert">
          {t('review.reasonMissing')}
        </p>
      )}
      <div className="field">
        <label htmlFor={`${id}-note`}>
          <h3>{t('review.note')}</h3>
        </label>
        <textarea
          id={`${id}-note`}
          className="input"
          rows={2}
          maxLength={2000}
          placeholder={t('review.noteHint')}
          value={value.note ?? ''}
          aria-invalid={missing === 'note' || undefined}
          aria-describedby={missing === 'note' ? `${id}-missing` : undefined}
          onChange={(event) => onChange({ ...value, note: event.target.value })}
          onKeyDown={onEnter}
          data-testid="return-note"
        />
        {missing === 'note' && (
          <p id={`${id}-missing`} className="wrong" role="alert">
            {t('review.noteMissing')}
          </p>
        )}
        {digits && <p className="small sub only-desk">{t('review.enterSends')}</p>}
      </div>
    </section>
  );
}

/** What a return still lacks. */
export function missingIn({ reason, note }: ReturnDraft): 'reason' | 'note' | null {
  if (reason === undefined) return 'reason';
  return (note ?? '').trim() === '' ? 'note' : null;
}
