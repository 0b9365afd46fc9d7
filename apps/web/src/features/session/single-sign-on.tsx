import type { SignOnProblem } from '@tctp/contracts';
import { useQuery } from '@tanstack/react-query';
import { actFor } from '../../api/acting-for';
import { signInMeansQuery } from '../../api/queries';
import { useWords } from '../../i18n/use-words';
import { Note } from '../../parts/note';

interface Props {
  from: string | undefined;
  /** Why the last try brought nobody in. */
  problem: SignOnProblem | undefined;
}

/** Out to the identity provider by a plain link: it is a page of its own. Nothing where none is set up. */
export function SingleSignOn({ from, problem }: Props) {
  const { t, word } = useWords();
  const provider = useQuery(signInMeansQuery).data?.singleSignOn ?? null;
  if (provider === null) return null;
  return (
    <div className="stack">
      <p className="sign-in-or small sub">{t('signIn.or')}</p>
      {problem !== undefined && (
        <Note tone="late" role="alert">
          <p>{word('refusal', problem)}</p>
        </Note>
      )}
      <a
        className="btn a"
        href={`/api/session/oidc${from === undefined ? '' : `?${new URLSearchParams({ from }).toString()}`}`}
        onClick={() => actFor(null)}
        data-testid="signin-oidc"
      >
        {t('signIn.with', { name: provider.name })}
      </a>
    </div>
  );
}
