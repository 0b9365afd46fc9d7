import type { Proof, WantedProof } from '@tctp/contracts';
import { CodeField } from './code-field';
import { PasswordAgain } from './password-field';

interface Props {
  wanted: WantedProof;
  proof: Proof;
  onChange: (proof: Proof) => void;
}

/** That it is still me: the password, and a code where I have a second factor. */
export function ProofFields({ wanted, proof, onChange }: Props) {
  return (
    <>
      {wanted.password && (
        <PasswordAgain
          value={proof.password ?? ''}
          onChange={(password) => onChange({ ...proof, password })}
        />
      )}
      {wanted.code && (
        <CodeField value={proof.code ?? ''} onChange={(code) => onChange({ ...proof, code })} />
      )}
    </>
  );
}

/** As it is sent: nothing that is not wanted. Null: something is still to be typed. */
export function wholeProof(wanted: WantedProof, { password = '', code = '' }: Proof): Proof | null {
  if ((wanted.password && password === '') || (wanted.code && code.trim().length < 6)) return null;
  return { ...(wanted.password ? { password } : {}), ...(wanted.code ? { code: code.trim() } : {}) };
}
