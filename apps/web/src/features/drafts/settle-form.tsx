import { useEffect, useId, useRef, useState } from 'react';
import { useWords } from '../../i18n/use-words';
import { Button } from '../../parts/button';
import { useShortcuts } from '../../parts/shortcuts';
import '../../parts/field.css';
import { useReasons } from './use-reasons';
import type { ReasonAbout } from './use-reasons';

interface Props {
  /** What is about to be done. */
  title: string;
  about: ReasonAbout;
  busy: boolean;
  /** Where keys are deaf and the focus is on what is being changed. */
  inSheet?: boolean;
  onSend: (reason: string) => void;
  onBack: () => void;
}

/** Why: one of the usual reasons sends at once, by click or by its number; any other is written. */
export function SettleForm({ title, about, busy, inSheet = false, onSend, onBack }: Props) {
  const { t } = useWords();
  const id = useId();
  const reasons = useReasons(about);
  const [typed, setTyped] = useState('');
  const first = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!inSheet) first.current?.querySelector<HTMLElement>('button')?.focus();
  }, [inSheet]);
  useShortcuts(t('drafts.keys.reasons'), [
    {
      keys: reasons.map((_reason, at) => String(at + 1)),
      label: t('drafts.keys.reason'),
      off: busy || inSheet,
      run: (key) => onSend(reasons[Number(key) - 1] ?? ''),
    },
  ]);
  return (
    <form
      className="settle"
      onSubmit={(event) => {
        event.preventDefault();
        if (typed.trim() !== '') onSend(typed.trim());
      }}
    >
      <p>
        <b>{title}</b> <span className="sub">{t('drafts.why')}</span>
      </p>
      <div className="settle-reasons" ref={first}>
        {reasons.map((reason, at) => (
          <Button key={reason} small busy={busy} onClick={() => onSend(reason)} testId={`reason-${at + 1}`}>
            {!inSheet && (
              <kbd className="kbd only-desk" aria-hidden="true">
                {at + 1}
              </kbd>
            )}
            {reason}
          </Button>
        ))}
      </div>
      <div className="settle-own">
        <label className="sr" htmlFor={id}>
          {t('drafts.otherReason')}
        </label>
        <input
          id={id}
          className="input"
          value={typed}
          maxLength={2000}
          placeholder={t('drafts.otherReason')}
          onChange={(event) => setTyped(event.target.value)}
          data-testid="reason-own"
        />
        <Button type="submit" busy={busy} disabled={typed.trim() === ''} testId="reason-send">
          {t('drafts.record')}
        </Button>
        <Button look="quiet" onClick={onBack}>
          {t('admin.cancel')}
        </Button>
      </div>
    </form>
  );
}
