import { useWords } from '../../i18n/use-words';
import { Sheet } from '../../parts/sheet';
import '../../parts/admin/admin.css';
import { AddForm } from './add-form';
import { useDesk } from './desk';
import type { Editing } from './desk';
import { PlanForm } from './plan-form';
import { PointsForm } from './points-form';
import { RemoveForm } from './remove-form';
import { RowForm } from './row-form';
import { useFindingWords } from './use-finding-words';

/** Whatever is changed by hand is changed here; the matter that asked for it is read above. */
export function EditingSheet({ editing, onClose }: { editing: Editing; onClose: () => void }) {
  const { t } = useWords();
  const words = useFindingWords();
  const { rows } = useDesk().view;
  const { finding } = editing;
  const row = 'rowId' in editing ? rows.find(({ id }) => id === editing.rowId) : undefined;
  const title =
    row === undefined
      ? t(`drafts.sheet.${editing.what}`)
      : t(`drafts.sheet.${editing.what}Of`, { number: row.number ?? '–', code: row.code ?? '' });
  return (
    <Sheet title={title} open onClose={onClose}>
      {finding !== null && <p className="sub">{words.sentence(finding)}</p>}
      {editing.what === 'row' && row !== undefined && (
        <RowForm row={row} part={editing.part} finding={finding} />
      )}
      {editing.what === 'remove' && row !== undefined && <RemoveForm row={row} />}
      {editing.what === 'add' && <AddForm start={editing} finding={finding} />}
      {editing.what === 'plan' && <PlanForm part={editing.part} finding={finding} />}
      {editing.what === 'points' && <PointsForm finding={finding} />}
    </Sheet>
  );
}
