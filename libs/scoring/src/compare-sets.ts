import type { Component, CriteriaSet, Field, Points } from '@tctp/domain';
import { points } from '@tctp/domain';

/** Where a change lies. `rules of the set` are its criteria, knock-outs, penalties, bonuses, rescaling, levels and grades. */
export type ChangedPart =
  | 'field'
  | 'component'
  | 'title'
  | 'maximum'
  | 'rule'
  | 'facts'
  | 'evidence'
  | 'levels'
  | 'outsideControl'
  | 'total'
  | 'setRules';

/** One change, before and after as the sets have it; null on the side where there is nothing. */
export interface SetChange {
  part: ChangedPart;
  change: 'added' | 'removed' | 'moved' | 'changed';
  /** Of the component or field; the name of the part where it concerns the whole set. */
  code: string;
  before: unknown;
  after: unknown;
  /** Running tasks that stand on what changed. */
  taskIds: readonly string[];
}

/** Running tasks by the code of their component. */
export type TasksByComponent = Readonly<Record<string, readonly string[]>>;

/**
 * What changed from one version of a set to another, in the order of the newer one with what was removed at
 * the end. A component is itself by its code: one whose field changed has moved. A change of a field touches
 * the tasks of all its components, a change of the whole set touches every task.
 */
export function compareSets(from: CriteriaSet, to: CriteriaSet, tasks: TasksByComponent = {}): SetChange[] {
  const touched = (codes: readonly string[]) => [...new Set(codes.flatMap((code) => tasks[code] ?? []))];
  const everywhere = touched(Object.keys(tasks));
  const inField = ({ code }: Field) =>
    touched(
      [...from.components, ...to.components].filter((one) => one.fieldCode === code).map((one) => one.code),
    );
  return [
    ...whole(from, to).map((change) => ({ ...change, taskIds: everywhere })),
    ...pairs(from.fields, to.fields).flatMap(([before, after]) =>
      compareField(before, after).map((change) => ({
        ...change,
        taskIds: inField((after ?? before) as Field),
      })),
    ),
    ...pairs(from.components, to.components).flatMap(([before, after]) =>
      compareComponent(before, after).map((change) => ({ ...change, taskIds: touched([change.code]) })),
    ),
  ];
}

type Change = Omit<SetChange, 'taskIds'>;

const SET_RULES = [
  'criteria',
  'facts',
  'knockOuts',
  'penalties',
  'bonuses',
  'rescaling',
  'levels',
  'notApplicable',
  'grading',
] as const;

function whole(from: CriteriaSet, to: CriteriaSet): Change[] {
  return [
    ...changed('total', 'total', from.total, to.total),
    ...SET_RULES.flatMap((name) => changed('setRules', name, from[name], to[name])),
  ];
}

function compareField(before: Field | null, after: Field | null): Change[] {
  if (before === null || after === null) return [oneSided('field', before, after)];
  return [
    ...changed('title', after.code, before.title, after.title),
    ...changed('maximum', after.code, points(before.max), points(after.max)),
    ...changed('field', after.code, before.kind, after.kind),
  ];
}

function compareComponent(before: Component | null, after: Component | null): Change[] {
  if (before === null || after === null) return [oneSided('component', before, after)];
  const { code } = after;
  const place = ({ fieldCode, criterionCode }: Component) => ({ fieldCode, criterionCode });
  return [
    ...changed('component', code, place(before), place(after)).map((one): Change => ({
      ...one,
      change: 'moved',
    })),
    ...changed('title', code, before.title, after.title),
    ...changed('maximum', code, maximumOf(before), maximumOf(after)),
    ...changed('rule', code, before.rule, after.rule),
    ...changed('facts', code, before.facts, after.facts),
    ...changed('evidence', code, before.evidence, after.evidence),
    ...changed('levels', code, before.levels, after.levels),
    ...changed('outsideControl', code, before.outsideControl, after.outsideControl),
  ];
}

/** 2 and 2.0 are one maximum. */
function maximumOf({ max }: Component): Points | null {
  return max === null ? null : points(max);
}

function oneSided<One extends { code: string }>(
  part: ChangedPart,
  before: One | null,
  after: One | null,
): Change {
  const code = (after ?? before)?.code ?? '';
  return { part, change: before === null ? 'added' : 'removed', code, before, after };
}

/** Unknown, absent and null are one: nothing was said. */
function changed(part: ChangedPart, code: string, before: unknown, after: unknown): Change[] {
  if (canonical(before ?? null) === canonical(after ?? null)) return [];
  const change = before == null ? 'added' : after == null ? 'removed' : 'changed';
  return [{ part, change, code, before: before ?? null, after: after ?? null }];
}

/** By code, the newer order first. */
function pairs<One extends { code: string }>(
  from: readonly One[],
  to: readonly One[],
): [before: One | null, after: One | null][] {
  const gone = from.filter(({ code }) => !to.some((one) => one.code === code));
  return [
    ...to.map((after): [One | null, One] => [from.find(({ code }) => code === after.code) ?? null, after]),
    ...gone.map((before): [One, null] => [before, null]),
  ];
}

/** The same data have the same text, in whatever order a file has its keys. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([left], [right]) => (left < right ? -1 : 1)))
      : inner,
  );
}
