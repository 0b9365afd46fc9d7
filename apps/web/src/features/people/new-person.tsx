import type { AccountWithPassword } from '@tctp/contracts';
import { useState } from 'react';
import { useCommand } from '../../api/use-command';
import { useWords } from '../../i18n/use-words';
import { ReasonField, TextField } from '../../parts/admin/fields';
import { Button } from '../../parts/button';
import { Panel } from '../../parts/panel';
import { ProblemNote } from '../../parts/problem-note';
import { PasswordNote } from './password-note';
import type { PersonDraft } from './person-fields';
import { PersonFields } from './person-fields';

const EMPTY: PersonDraft = { displayName: '', role: 'officer', unitId: '' };
const USERNAME = /^[a-z0-9][a-z0-9._-]{2,49}$/;

export function NewPerson({ onOpen }: { onOpen: (accountId: string) => void }) {
  const { t } = useWords();
  const [username, setUsername] = useState('');
  const [draft, setDraft] = useState(EMPTY);
  const [reason, setReason] = useState('');
  const [made, setMade] = useState<(AccountWithPassword & { username: string }) | null>(null);
  const command = useCommand<AccountWithPassword>((answer) =>
    setMade({ ...answer, username: username.trim() }),
  );
  const complete =
    USERNAME.test(username.trim()) &&
    draft.displayName.trim() !== '' &&
    draft.unitId !== '' &&
    reason.trim() !== '';

  if (made !== null)
    return (
      <Panel title={t('people.made')}>
        <div className="form">
          <PasswordNote username={made.username} password={made.password} />
          <div className="ends">
            <Button onClick={() => onOpen(made.accountId)} testId="open-person">
              {t('people.openMade')}
            </Button>
          </div>
        </div>
      </Panel>
    );
  return (
    <Panel title={t('people.new')}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          command.mutate({ path: '/admin/accounts', body: { username: username.trim(), ...draft, reason } });
        }}
      >
        <TextField
          label={t('people.username')}
          value={username}
          onChange={(typed) => setUsername(typed.toLowerCase())}
          hint={t('people.usernameHint')}
          maxLength={50}
          testId="person-username"
          autoFocus
        />
        <PersonFields draft={draft} onChange={setDraft} />
        <ReasonField value={reason} onChange={setReason} />
        <ProblemNote error={command.error} />
        <div className="ends">
          <Button look="p" type="submit" disabled={!complete} busy={command.isPending} testId="create-person">
            {t('people.create')}
          </Button>
          {!complete && <span className="small sub">{t('admin.incomplete')}</span>}
        </div>
      </form>
    </Panel>
  );
}
