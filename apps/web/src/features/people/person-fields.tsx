import type { Account } from '@tctp/contracts';
import { ROLES } from '@tctp/domain';
import { useQuery } from '@tanstack/react-query';
import { unitsQuery } from '../../api/admin-queries';
import { useWords } from '../../i18n/use-words';
import { ChoiceField, TextField, UnitField } from '../../parts/admin/fields';
import { RoleGrants } from './role-grants';

export interface PersonDraft {
  displayName: string;
  role: Account['role'];
  unitId: string;
}

interface Props {
  draft: PersonDraft;
  onChange: (draft: PersonDraft) => void;
}

/** Name, unit and role: the same for somebody new and for somebody who changes. */
export function PersonFields({ draft, onChange }: Props) {
  const { t, word } = useWords();
  const units = useQuery(unitsQuery).data ?? [];
  const open = units.filter(({ kind, closedOn }) => kind !== 'group' && closedOn === null);
  return (
    <>
      <TextField
        label={t('people.displayName')}
        value={draft.displayName}
        maxLength={200}
        onChange={(displayName) => onChange({ ...draft, displayName })}
        testId="person-name"
      />
      <UnitField
        label={t('people.unit')}
        value={draft.unitId}
        options={open.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(unitId) => onChange({ ...draft, unitId })}
        testId="person-unit"
      />
      <div className="stack tight">
        <ChoiceField
          label={t('people.role')}
          value={draft.role}
          options={ROLES.map((role) => ({ value: role, label: word('role', role) }))}
          onChange={(role) => onChange({ ...draft, role })}
          testId="person-role"
        />
        <RoleGrants role={draft.role} />
      </div>
    </>
  );
}
