import type { FormEvent, ReactNode } from 'react';
import { useState } from 'react';
import { useWords } from '../../i18n/use-words';
import { Button } from '../button';
import { ProblemNote } from '../problem-note';
import { PasswordField } from './password-field';
import './password.css';

const SHORTEST = 12;

interface Props {
  /** What the current password is called here; null: it is not asked for. */
  current: string | null;
  /** Whose it is, so that a browser keeps it under the right name. */
  username?: string;
  go: string;
  /** Where this is all there is to do. */
  autoFocus?: boolean;
  busy: boolean;
  error: Error | null;
  /** Fields of whoever shows the form, above the passwords. */
  children?: ReactNode;
  onChoose: (chosen: { current: string; password: string }, data: FormData) => void;
}

interface Wrongs {
  current: string | null;
  password: string | null;
  again: string | null;
}
const NOTHING_WRONG: Wrongs = { current: null, password: null, again: null };

/** Two times the new one; what is in it, only the server judges, so that there is one rule. */
export function NewPasswordForm({
  current,
  username,
  go,
  autoFocus = false,
  busy,
  error,
  children,
  onChoose,
}: Props) {
  const { t } = useWords();
  const [shown, setShown] = useState(false);
  const [wrongs, setWrongs] = useState(NOTHING_WRONG);

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    const data = new FormData(form);
    const text = (name: string) => String(data.get(name) ?? '');
    const chosen = { current: text('current'), password: text('password') };
    const found: Wrongs = {
      current: current !== null && chosen.current === '' ? t('password.currentMissing') : null,
      password: [...chosen.password].length < SHORTEST ? t('password.short', { least: SHORTEST }) : null,
      again: text('again') === chosen.password ? null : t('password.differs'),
    };
    setWrongs(found);
    if (!form.checkValidity()) form.querySelector<HTMLInputElement>(':invalid')?.focus();
    else if (Object.values(found).every((wrong) => wrong === null)) onChoose(chosen, data);
  }

  return (
    <form className="stack" noValidate onSubmit={submit} onChange={() => setWrongs(NOTHING_WRONG)}>
      {username !== undefined && (
        <input type="text" name="username" value={username} autoComplete="username" readOnly hidden />
      )}
      {children}
      {current !== null && (
        <PasswordField
          name="current"
          label={current}
          shown={shown}
          wrong={wrongs.current}
          autoFocus={autoFocus}
        />
      )}
      <PasswordField
        name="password"
        shown={shown}
        hint={t('password.hint', { least: SHORTEST })}
        wrong={wrongs.password}
        autoFocus={autoFocus && current === null}
      />
      <PasswordField name="again" shown={shown} wrong={wrongs.again} />
      <label className="show-password">
        <input type="checkbox" checked={shown} onChange={(event) => setShown(event.target.checked)} />
        {t('password.show')}
      </label>
      <ProblemNote error={error} />
      <div>
        <Button look="p" type="submit" busy={busy} testId="password-go">
          {go}
        </Button>
      </div>
    </form>
  );
}
