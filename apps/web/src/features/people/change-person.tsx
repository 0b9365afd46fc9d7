import type { Account, AccountChanged } from '@tctp/contracts';
import { useState } from 'react';
import { useCommand } from '../../api/use-command';
import { useWords } from '../../i18n/use-words';
import { ReasonField } from '../../parts/admin/fields';
import { Button } from '../../parts/button';
import { Note } from '../../parts/note';
import { ProblemNote } from '../../parts/problem-note';
import { PersonFields } from './person-fields';

interface Props {
  person: Account;
  onDone: () => void;
}

export function ChangePerson({ person, onDone }: Props) {
  const { t } = useWords();
  const { displayName, role, unit } = person;
  const [draft, setDraft] = useState({ displayName, role, unitId: unit.id });
  const [reason, setReason] = useState('');
  const command = useCommand<AccountChanged>(onDone);
  const moves = draft.unitId !== unit.id;
  const { tasksInHand: tasks, delegations } = person;
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        const path = `/admin/accounts/${encodeURIComponent(person.accountId)}`;
        command.mutate({ method: 'PUT', path, body: { ...draft, reason }, version: person.version });
      }}
    >
      <PersonFields draft={draft} onChange={setDraft} />
      {moves && tasks + delegations > 0 && (
        <Note tone="warn">{t('people.movesWithWork', { tasks, delegations })}</Note>
      )}
      <ReasonField value={reason} onChange={setReason} />
      <ProblemNote error={command.error} />
      <div className="ends">
        <Button
          look="p"
          type="submit"
          disabled={reason.trim() === '' || draft.displayName.trim() === ''}
          busy={command.isPending}
          testId="save-person"
        >
          {t('admin.save')}
        </Button>
        {reason.trim() === '' && <span className="small sub">{t('admin.reasonFirst')}</span>}
      </div>
    </form>
  );
}
