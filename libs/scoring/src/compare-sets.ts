import type { Component, CriteriaSet, Field, WorkState } from '@tctp/domain';
import type { Match, MatchedBy } from './match-codes';
import { matchCodes } from './match-codes';
import { meaningOf } from './set-meaning';
import type { Rewording } from './set-wording';
import { compareWording } from './set-wording';

/** Where a change lies. `setRules` are a set's criteria, knock-outs, penalties, bonuses, rescaling, levels and grades. */
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

/** A task of the plan that is measured by the older set. */
export interface TaskOfPlan {
  id: string;
  componentCode: string;
  work: WorkState;
}

/** One change, before and after as the sets have it; null on the side where there is nothing. */
export interface SetChange {
  part: ChangedPart;
  change: 'added' | 'removed' | 'moved' | 'renumbered' | 'changed';
  /** Of the component or field, by the newer set where it is there; the name of the part where it concerns the set. */
  code: string;
  before: unknown;
  after: unknown;
  /** Of a renumbering: why the two are taken for one. */
  matchedBy?: MatchedBy;
  /** Tasks that stand on what changed, running ones first. */
  tasks: readonly TaskOfPlan[];
}

/** `code` as in a change. */
export interface WordingChange extends Rewording {
  code: string;
}

export interface SetComparison {
  changes: readonly SetChange[];
  wording: readonly WordingChange[];
  /** Every task that a change touches, running ones first. */
  tasks: readonly TaskOfPlan[];
}

type Change = Omit<SetChange, 'tasks'>;
type Whose = (componentCode: string) => boolean;

/**
 * What changed from one version of a set to another, in the order of the newer one with what was removed at the
 * end. Compared by meaning: 1 and 1.0 are one number, and how a rule is worded is listed apart. A component whose
 * code changed is still itself where its title, or its rule and maximum within the field, say so. A change of a
 * field touches the tasks of all its components, a change of the whole set touches every task.
 */
export function compareSets(
  from: CriteriaSet,
  to: CriteriaSet,
  tasks: readonly TaskOfPlan[] = [],
): SetComparison {
  const running = tasks.toSorted((left, right) => Number(isSettled(left)) - Number(isSettled(right)));
  const touching = (changes: readonly Change[], isTheirs: Whose): SetChange[] =>
    changes.map((change) => ({
      ...change,
      tasks: running.filter(({ componentCode }) => isTheirs(componentCode)),
    }));
  const fields = matchCodes(from.fields, to.fields);
  const components = matchComponents(from, to, fields);
  const changes = [
    ...touching(whole(from, to), () => true),
    ...fields.flatMap((one) => touching(compareFields(one), inField(one, from, to))),
    ...components.flatMap((one) =>
      touching(compareComponents(one), (code) => code === one.before?.code || code === one.after?.code),
    ),
  ];
  const touched = new Set(changes.flatMap((change) => change.tasks));
  return {
    changes,
    wording: [
      ...SET_RULES.flatMap((name) => reworded(name, from[name], to[name])),
      ...[...fields, ...components].flatMap(({ before, after }) =>
        reworded(after?.code ?? '', before, after),
      ),
    ],
    tasks: running.filter((task) => touched.has(task)),
  };
}

function isSettled({ work }: TaskOfPlan): boolean {
  return work === 'approved' || work === 'notApplicable';
}

/** A field that was renumbered takes its components along. */
function matchComponents(
  from: CriteriaSet,
  to: CriteriaSet,
  fields: readonly Match<Field>[],
): Match<Component>[] {
  const now = new Map(fields.map(({ before, after }) => [before?.code, after?.code]));
  const moved = from.components.map((one) => ({
    ...one,
    fieldCode: now.get(one.fieldCode) ?? one.fieldCode,
  }));
  return matchCodes(moved, to.components, ({ fieldCode, rule, max }) =>
    rule === null || max === null ? null : meaningOf({ fieldCode, rule, max }),
  );
}

function inField({ before, after }: Match<Field>, from: CriteriaSet, to: CriteriaSet): Whose {
  const own = [
    ...from.components.filter(({ fieldCode }) => fieldCode === before?.code),
    ...to.components.filter(({ fieldCode }) => fieldCode === after?.code),
  ];
  return (code) => own.some((one) => one.code === code);
}

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
    ...changed('total', 'total', { total: from.total }, { total: to.total }, 'total'),
    ...SET_RULES.flatMap((name) => changed('setRules', name, from, to, name)),
  ];
}

function compareFields({ before, after, by }: Match<Field>): Change[] {
  if (before === null || after === null) return [oneSided('field', before, after)];
  const { code } = after;
  return [
    ...renumbered('field', before, after, by),
    ...changed('title', code, before, after, 'title'),
    ...changed('maximum', code, before, after, 'max'),
    ...changed('field', code, before, after, 'kind'),
  ];
}

function compareComponents({ before, after, by }: Match<Component>): Change[] {
  if (before === null || after === null) return [oneSided('component', before, after)];
  const { code } = after;
  const place = ({ fieldCode, criterionCode }: Component) => ({ place: { fieldCode, criterionCode } });
  return [
    ...renumbered('component', before, after, by),
    ...changed('component', code, place(before), place(after), 'place').map((one): Change => ({
      ...one,
      change: 'moved',
    })),
    ...changed('title', code, before, after, 'title'),
    ...changed('maximum', code, before, after, 'max'),
    ...(['rule', 'facts', 'evidence', 'levels'] as const).flatMap((part) =>
      changed(part, code, before, after, part),
    ),
    ...((before.outsideControl === null) === (after.outsideControl === null)
      ? []
      : [difference('outsideControl', code, before.outsideControl, after.outsideControl)]),
  ];
}

function oneSided<One extends { code: string }>(
  part: ChangedPart,
  before: One | null,
  after: One | null,
): Change {
  return difference(part, (after ?? before)?.code ?? '', before, after);
}

function renumbered(
  part: 'field' | 'component',
  before: { code: string },
  after: { code: string },
  by: MatchedBy | null,
): Change[] {
  if (before.code === after.code) return [];
  const matchedBy = by ?? 'code';
  return [
    { part, change: 'renumbered', code: after.code, before: before.code, after: after.code, matchedBy },
  ];
}

/** Unknown, absent and null are one: nothing was said. */
function changed<One extends object, Key extends keyof One & string>(
  part: ChangedPart,
  code: string,
  from: One,
  to: One,
  key: Key,
): Change[] {
  const [before, after] = [from[key] ?? null, to[key] ?? null];
  return meaningOf({ [key]: before }) === meaningOf({ [key]: after })
    ? []
    : [difference(part, code, before, after)];
}

function difference(part: ChangedPart, code: string, before: unknown, after: unknown): Change {
  const change = before === null ? 'added' : after === null ? 'removed' : 'changed';
  return { part, change, code, before, after };
}

/** That something is out of the district's hands, or no longer is, is more than wording. */
function reworded(code: string, before: unknown, after: unknown): WordingChange[] {
  if (before == null || after == null) return [];
  return compareWording(before, after)
    .filter((one) => one.place !== 'outsideControl' || (one.before !== null && one.after !== null))
    .map((one) => ({ code, ...one }));
}
