import type { AddTask } from '@tctp/contracts';
import type { NamedDocument } from '../../parts/document-part';
import { documentOf } from '../../parts/document-part';

type Every = Extract<AddTask['due'], { kind: 'every' }>;
export type WantedDue = Every | { kind: 'day'; on: string | null };

/** What the form holds while it is being filled in. */
export interface Wanted
  extends
    Pick<AddTask, 'title' | 'leadUnitId' | 'coordinatorIds' | 'deliverable' | 'requirement' | 'reason'>,
    NamedDocument {
  due: WantedDue;
}

/** Null while something is missing. */
export function taskOf(componentCode: string, wanted: Wanted): AddTask | null {
  const { title, leadUnitId, coordinatorIds, deliverable, requirement, due, reason } = wanted;
  const needed = [title, leadUnitId, deliverable, reason];
  if (needed.some((text) => text.trim() === '')) return null;
  if (due.kind === 'day' && due.on === null) return null;
  return {
    componentCode,
    title: title.trim(),
    leadUnitId,
    coordinatorIds,
    deliverable: deliverable.trim(),
    requirement: requirement.trim(),
    due: due.kind === 'day' ? { kind: 'day', on: due.on ?? '' } : due,
    reason: reason.trim(),
    document: documentOf(wanted),
  };
}
