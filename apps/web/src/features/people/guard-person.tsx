import type { Account, AccountWithPassword } from '@tctp/contracts';
import { useState } from 'react';
import { useCommand } from '../../api/use-command';
import { useWords } from '../../i18n/use-words';
import { ReasonField } from '../../parts/admin/fields';
import { Button } from '../../parts/button';
import { ProblemNote } from '../../parts/problem-note';
import { PasswordNote } from './password-note';

interface Props {
  person: Account;
  what: 'lock' | 'password' | 'sessions' | 'factor';
  onDone: () => void;
}

const PATHS = {
  lock: 'lock',
  password: 'password',
  sessions: 'end-sessions',
  factor: 'take-second-factor',
} as const;
const VERBS = {
  lock: 'lock',
  password: 'newPassword',
  sessions: 'endSessions',
  factor: 'takeFactor',
} as const;

/** Whether somebody may sign in, by which password, and where they are signed in. Each ends the sessions that stand. */
export function GuardPerson({ person, what, onDone }: Props) {
  const { t } = useWords();
  const [reason, setReason] = useState('');
  const [password, setPassword] = useState<string | null | undefined>(undefined);
  const isLocked = person.lockedAt !== null;
  const command = useCommand<Partial<AccountWithPassword>>((answer) => {
    if (what !== 'password') onDone();
    else setPassword(answer.password ?? null);
  });
  const path = `/admin/accounts/${encodeURIComponent(person.accountId)}/${PATHS[what]}`;
  const verb = what === 'lock' && isLocked ? 'unlock' : VERBS[what];

  if (password !== undefined) return <PasswordNote username={person.username} password={password} />;
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        const { version } = person;
        if (what !== 'lock') command.mutate({ path, body: { reason }, version });
        else command.mutate({ method: 'PUT', path, body: { locked: !isLocked, reason }, version });
      }}
    >
      <p className="small sub">{t(`people.why.${verb}`)}</p>
      <ReasonField value={reason} onChange={setReason} />
      <ProblemNote error={command.error} />
      <div className="ends">
        <Button
          look="p"
          type="submit"
          disabled={reason.trim() === ''}
          busy={command.isPending}
          testId={`confirm-${verb}`}
        >
          {t(`people.${verb}`)}
        </Button>
        {reason.trim() === '' && <span className="small sub">{t('admin.reasonFirst')}</span>}
      </div>
    </form>
  );
}
