import type { DraftFinding, DraftView } from '@tctp/contracts';
import type { Editing } from './desk';
import { targetOf } from './finding-target';

/** Stands where a component's code does, and is none. */
const SURVEY = 'survey';

/** Where "Edit" leads for a matter; null where nothing a person can type would change it. */
export function editingOf(finding: DraftFinding, { rows }: DraftView): Editing | null {
  if (finding.code === 'lost-points-without-task' || finding.code === 'row-unread') {
    const way = finding.ways.flatMap(({ edits }) => edits).find(({ change }) => change === 'add');
    const prefilled = way?.change === 'add' ? way : null;
    const said = finding.params['code'];
    return {
      what: 'add',
      code: prefilled?.code ?? (typeof said === 'string' && said !== SURVEY ? said : ''),
      title: prefilled?.title ?? (finding.code === 'row-unread' ? finding.read : ''),
      lead: prefilled?.lead ?? '',
      deliverable: prefilled?.deliverable ?? '',
      deadline: prefilled?.deadline ?? '',
      finding,
    };
  }
  const target = targetOf(finding);
  if (target.tab === 'plan')
    return target.part === null ? null : { what: 'plan', part: target.part, finding };
  if (target.tab === 'points') return { what: 'points', part: target.part, finding };
  const rowId = finding.rowIds.find((id) => rows.some((row) => row.id === id));
  return rowId === undefined ? null : { what: 'row', rowId, part: target.part, finding };
}
