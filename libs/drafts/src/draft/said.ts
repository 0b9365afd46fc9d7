import type { DraftEdit, PlanPart, ResultPart, RowPart } from '@tctp/domain';
import type { Draft } from '../draft';

/** What people have said of a draft so far, to be asked by part. Each gives the last word, or null. */
export interface Said {
  plan(part: PlanPart): string | null;
  row(row: string, part: RowPart): string | null;
  coordinators(row: string): boolean;
  result(part: ResultPart): string | null;
  component(code: string, part: 'max' | 'obtained'): string | null;
  field(field: string, part: 'max' | 'obtained'): string | null;
  /** The code the annex gives the narrative's component; itself where it was said to be another. */
  same(code: string): string | null;
}

export function saidOf({ said }: Pick<Draft, 'said'>): Said {
  const last = new Map<string, string>();
  for (const edit of said) for (const [key, to] of wordsOf(edit)) last.set(key, to);
  const of = (...key: readonly string[]) => last.get(key.join('\n')) ?? null;
  return {
    plan: (part) => of('plan', part),
    row: (row, part) => of('row', row, part),
    coordinators: (row) => of('coordinators', row) !== null,
    result: (part) => of('result', part),
    component: (code, part) => of('component', code, part),
    field: (field, part) => of('field', field, part),
    same: (code) => of('same', code),
  };
}

function wordsOf(edit: DraftEdit): readonly (readonly [string, string])[] {
  switch (edit.change) {
    case 'plan':
    case 'result':
      return [[[edit.change, edit.part].join('\n'), edit.to]];
    case 'row':
      return [[['row', edit.row, edit.part].join('\n'), edit.to]];
    case 'coordinators':
      return [[['coordinators', edit.row].join('\n'), edit.to.join('\n')]];
    case 'component':
      return [[['component', edit.code, edit.part].join('\n'), edit.to]];
    case 'field':
      return [[['field', edit.field, edit.part].join('\n'), edit.to]];
    case 'same':
      return [[['same', edit.code].join('\n'), edit.as]];
    case 'add':
    case 'criteria':
    case 'remove':
    case 'unit':
      return [];
  }
}
