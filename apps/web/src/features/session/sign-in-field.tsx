import type { InputHTMLAttributes } from 'react';
import { useWords } from '../../i18n/use-words';
import { Labelled } from '../../parts/labelled';

interface Props extends InputHTMLAttributes<HTMLInputElement> {
  name: 'username' | 'password';
  wrong: boolean;
}

export function Field({ name, wrong, ...input }: Props) {
  const { t } = useWords();
  return (
    <Labelled label={t(`signIn.${name}`)} wrong={wrong ? t(`signIn.${name}Missing`) : null}>
      {(ties) => (
        <input
          {...ties}
          name={name}
          className="input"
          data-testid={name === 'username' ? 'signin-user' : 'signin-password'}
          {...input}
        />
      )}
    </Labelled>
  );
}
