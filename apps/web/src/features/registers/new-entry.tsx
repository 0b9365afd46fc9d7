import type { RegisterPage } from '@tctp/contracts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { sessionQuery } from '../../api/queries';
import { registerPath } from '../../api/register-queries';
import { useWords } from '../../i18n/use-words';
import { UnitField } from '../../parts/admin/fields';
import { Panel } from '../../parts/panel';
import { ActForm } from './act-form';
import { useRegisterWords } from '../../parts/registers/use-register-words';

interface Props {
  planId: string;
  page: RegisterPage;
  onDone: (entryId: string) => void;
}

/** A new entry: of one's own unit, or, for whoever sees all units, of one they choose. */
export function NewEntry({ planId, page: { register, opens, units }, onDone }: Props) {
  const { t } = useWords();
  const { actOf } = useRegisterWords(register);
  const own = useQuery(sessionQuery).data?.unit.id ?? '';
  const [unitId, setUnitId] = useState<string | null>(null);
  if (opens === null) return null;
  const choosing = units.length > 1;
  const chosen = unitId ?? (units.some(({ id }) => id === own) ? own : '');
  return (
    <Panel title={actOf(opens)}>
      <ActForm
        planId={planId}
        register={register}
        act={opens}
        body={{}}
        complete={!choosing || chosen !== ''}
        commandOf={(said) => ({
          path: `${registerPath(planId, register)}/entries`,
          body: { ...said, ...(choosing ? { unitId: chosen } : {}) },
        })}
        onDone={({ id }) => onDone(id)}
      >
        {choosing && (
          <UnitField
            label={t('registers.unit')}
            value={chosen}
            options={units.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={setUnitId}
            testId="entry-unit"
          />
        )}
      </ActForm>
    </Panel>
  );
}
