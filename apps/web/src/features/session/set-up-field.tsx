import type { InputHTMLAttributes } from 'react';
import { useId, useState } from 'react';
import { useWords } from '../../i18n/use-words';

interface Props extends InputHTMLAttributes<HTMLInputElement> {
  name: 'authority' | 'shortName' | 'displayName' | 'username';
}

/** What is wrong shows when the form is sent, and goes when it is mended. */
export function SetUpField({ name, required = true, ...input }: Props) {
  const { t } = useWords();
  const id = useId();
  const [wrong, setWrong] = useState(false);
  return (
    <div className="field">
      <label htmlFor={id}>{t(`setUp.${name}`)}</label>
      <input
        id={id}
        name={name}
        className="input"
        required={required}
        aria-invalid={wrong}
        aria-describedby={`${id}-below`}
        onInvalid={() => setWrong(true)}
        onBlur={(event) => event.target.validity.valid && setWrong(false)}
        data-testid={`set-up-${name}`}
        {...input}
      />
      <p id={`${id}-below`} className={wrong ? 'wrong' : 'small sub'}>
        {t(`setUp.${name}Hint`)}
      </p>
    </div>
  );
}
