import type { DraftChanged, DraftFinding, DraftView } from '@tctp/contracts';
import type { PlanPart, ResultPart, RowPart } from '@tctp/domain';
import { createContext, use } from 'react';

/** What is being changed by hand, and the matter that is settled by it, if one asked for it. */
export type Editing = (
  | { what: 'row'; rowId: string; part: RowPart | 'coordinators' | null }
  | { what: 'add'; code: string; title: string; lead: string; deliverable: string; deadline: string }
  | { what: 'remove'; rowId: string }
  | { what: 'plan'; part: PlanPart | null }
  | { what: 'points'; part: ResultPart | null }
) & { finding: DraftFinding | null };

/** What everything on the screen of one draft shares. */
export interface Desk {
  view: DraftView;
  /** An activated or discarded draft is only read. */
  isOpen: boolean;
  /** The newest version this reader knows of: their own last change, before the draft has been read again. */
  version: () => number;
  choose: (findingKey: string | null) => void;
  /** Null: no more. */
  edit: (editing: Editing | null) => void;
  /** Something was changed, and with it perhaps matters settled. */
  changed: (answer: DraftChanged, reason: string, findingKeys: readonly string[]) => void;
  /** Somebody else was first: the draft is read again, and the screen says so. */
  overtaken: () => void;
  lastReason: string | null;
}

export const DeskContext = createContext<Desk | null>(null);

export function useDesk(): Desk {
  const desk = use(DeskContext);
  if (desk === null) throw new Error('a part of a draft stands outside of it');
  return desk;
}
