import { isImportedRegister } from '@tctp/domain';
import type { RegisterName } from '@tctp/domain';
import { Button } from '../../parts/button';
import { ExportMenu } from '../../parts/export-menu';
import { ImportButton } from '../../parts/import-sheet/import-button';
import { useRegisterWords } from '../../parts/registers/use-register-words';
import type { entriesToExport } from './entries-to-export';

interface Props {
  register: RegisterName;
  planId: string | undefined;
  /** The act that opens an entry; null: not by this reader. */
  opens: string | null;
  exported: ReturnType<typeof entriesToExport>;
  /** An entry has the place of the list on a phone. */
  isAside: boolean;
  onNew: () => void;
}

/** In the head of the screen; on a phone in a row of their own below the title. */
export function RegisterTools({ register, planId, opens, exported, isAside, onNew }: Props) {
  const { actOf } = useRegisterWords(register);
  return (
    <div className={isAside ? 'register-tools aside' : 'register-tools'}>
      {exported.rows.length > 0 && <ExportMenu {...exported} />}
      {opens !== null && isImportedRegister(register) && <ImportButton kind={register} planId={planId} />}
      {opens !== null && (
        <Button look="a" icon="plus" onClick={onNew} testId="new-entry">
          {actOf(opens)}
        </Button>
      )}
    </div>
  );
}
