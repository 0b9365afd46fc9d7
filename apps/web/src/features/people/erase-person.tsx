import type { Account } from '@tctp/contracts';
import { useState } from 'react';
import { useCommand } from '../../api/use-command';
import { useWords } from '../../i18n/use-words';
import { ReasonField, TextField } from '../../parts/admin/fields';
import { Button } from '../../parts/button';
import { Note } from '../../parts/note';
import { ProblemNote } from '../../parts/problem-note';

/** For good, so it wants a reason and the user name typed again. */
export function ErasePerson({ person, onDone }: { person: Account; onDone: () => void }) {
  const { t } = useWords();
  const [reason, setReason] = useState('');
  const [typed, setTyped] = useState('');
  const command = useCommand(onDone);
  const isSure = typed.trim() === person.username && reason.trim() !== '';
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        const path = `/admin/accounts/${encodeURIComponent(person.accountId)}/erasure`;
        command.mutate({ path, body: { reason }, version: person.version });
      }}
    >
      <Note tone="warn">{t('people.eraseWhy')}</Note>
      <ReasonField value={reason} onChange={setReason} />
      <TextField
        label={t('people.eraseSure', { username: person.username })}
        value={typed}
        onChange={setTyped}
        testId="erase-username"
      />
      <ProblemNote error={command.error} />
      <div className="ends">
        <Button look="p" type="submit" disabled={!isSure} busy={command.isPending} testId="confirm-erase">
          {t('people.eraseNow')}
        </Button>
      </div>
    </form>
  );
}
