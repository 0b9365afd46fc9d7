import type { DraftFinding } from '@tctp/contracts';
import type { DraftEdit } from '@tctp/domain';
import { useWords } from '../../i18n/use-words';
import { ProblemNote } from '../../parts/problem-note';
import { useDesk } from './desk';
import { SettleForm } from './settle-form';
import { editDeed, useDeed } from './use-deed';

interface Props {
  edits: readonly DraftEdit[];
  finding: DraftFinding | null;
  /** What is still to be filled in. */
  missing?: string | null;
}

/** Nothing changed, something missing, or why. */
export function EditFoot({ edits, finding, missing = null }: Props) {
  const { t } = useWords();
  const desk = useDesk();
  const deed = useDeed();
  const still = missing ?? (edits.length === 0 ? t('drafts.nothingChanged') : null);
  return (
    <div className="edit-foot">
      {still !== null ? (
        <p className="sub" role="status">
          {still}
        </p>
      ) : (
        <SettleForm
          title={t('drafts.record')}
          about="edit"
          busy={deed.busy}
          inSheet
          onSend={(reason) => deed.send(editDeed(edits, reason, finding))}
          onBack={() => desk.edit(null)}
        />
      )}
      <ProblemNote error={deed.error} />
    </div>
  );
}
