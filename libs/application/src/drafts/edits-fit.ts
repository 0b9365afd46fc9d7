import type { DraftEdit } from '@tctp/domain';
import type { Result } from '../refusal';
import { accept, refuse } from '../refusal';
import type { InspectedDraft } from './inspect-draft';

/** Whether every edit speaks of rows, units and sets that are there. The first that does not is told. */
export function editsFit(
  { draft, context }: InspectedDraft,
  edits: readonly DraftEdit[],
): Result<readonly DraftEdit[]> {
  const rows = new Set(draft.rows.map(({ id }) => id));
  const units = new Set(context.units.map(({ id }) => id));
  for (const edit of edits) {
    const unit = unitsIn(edit).find((id) => !units.has(id));
    if (unit !== undefined) return refuse({ code: 'unit-unknown', unit });
    if (edit.change === 'add') {
      if (rows.has(edit.row)) return refuse({ code: 'draft-row-there', row: edit.row });
      rows.add(edit.row);
    } else if ('row' in edit && !rows.has(edit.row)) return refuse({ code: 'draft-row-unknown' });
    if (edit.change === 'remove') rows.delete(edit.row);
    if (
      edit.change === 'criteria' &&
      edit.to !== '' &&
      !context.criteriaSets.some(({ id }) => id === edit.to)
    )
      return refuse({ code: 'criteria-set-unknown' });
  }
  return accept(edits);
}

/** An empty one takes the unit away. */
function unitsIn(edit: DraftEdit): readonly string[] {
  switch (edit.change) {
    case 'plan':
      return (edit.part === 'authority' || edit.part === 'reviewer') && edit.to !== '' ? [edit.to] : [];
    case 'row':
      return edit.part === 'lead' && edit.to !== '' ? [edit.to] : [];
    case 'add':
      return edit.lead === '' ? [] : [edit.lead];
    case 'coordinators':
      return edit.to;
    case 'unit':
      return [edit.to];
    default:
      return [];
  }
}
