import { ROLES } from '@tctp/domain';
import type { Settlement } from '@tctp/domain';
import type { Asker, Directive, Submission, TaskContext } from './task-context';

/** Names the first place where a value is not what it should be; null when it is. */
type Shape = (value: unknown, place: string) => string | null;

const fits =
  (holds: (value: unknown) => boolean): Shape =>
  (value, place) =>
    holds(value) ? null : place;

const text = fits((value) => typeof value === 'string');
const flag = fits((value) => typeof value === 'boolean');
const count = fits((value) => Number.isSafeInteger(value) && (value as number) >= 0);
const oneOf = (...known: readonly string[]) => fits((value) => known.includes(value as string));
const moment = fits((value) => typeof value === 'string' && !Number.isNaN(Date.parse(value)));
const orNull =
  (shape: Shape): Shape =>
  (value, place) =>
    value === null ? null : shape(value, place);

const listOf =
  (shape: Shape): Shape =>
  (value, place) => {
    if (!Array.isArray(value)) return place;
    return firstFault(value.map((one, at) => [one, shape, `${place}.${at}`]));
  };

/** Every field of the type is named, so that a field that is added cannot be forgotten here. */
function holding<T>(fields: { readonly [K in keyof T]-?: Shape }): Shape {
  const named = Object.entries<Shape>(fields);
  return (value, place) => {
    if (typeof value !== 'object' || value === null) return place;
    const held = value as Record<string, unknown>;
    return firstFault(named.map(([name, shape]) => [held[name], shape, `${place}.${name}`]));
  };
}

function firstFault(parts: readonly (readonly [unknown, Shape, string])[]): string | null {
  for (const [value, shape, place] of parts) {
    const fault = shape(value, place);
    if (fault !== null) return fault;
  }
  return null;
}

const role = oneOf(...ROLES);
const asker = { by: text, for: orNull(text) };
const terms = { dueAt: moment, nearAt: orNull(moment) };
const settlements = { inTime: true, late: true, notMeasured: true } satisfies Record<Settlement, true>;

const submission = holding<Submission>({
  ...asker,
  number: count,
  at: moment,
  steps: listOf(holding<Submission['steps'][number]>({ role, quorum: count })),
  verdicts: listOf(holding<Submission['verdicts'][number]>({ ...asker, step: count })),
});

/** The context of today's machine. A newer machine has a shape of its own, and a migration that leads to it. */
export const contextShape = holding<TaskContext>({
  dueAt: orNull(moment),
  nearAt: orNull(moment),
  plannedDueAt: orNull(moment),
  planIssuedAt: moment,
  submission: orNull(submission),
  late: flag,
  handler: orNull(text),
  askedBy: orNull(holding<Asker>(asker)),
  obstacle: orNull(holding<NonNullable<TaskContext['obstacle']>>({ ...asker, at: moment })),
  extension: orNull(holding<NonNullable<TaskContext['extension']>>({ ...terms, ...asker })),
  extensionsAsked: count,
  petition: orNull(
    holding<NonNullable<TaskContext['petition']>>({ document: text, to: text, at: moment, reminded: count }),
  ),
  directives: listOf(holding<Directive>({ number: count, dueAt: moment, role, overdue: flag })),
  directivesGiven: count,
  escalationStep: count,
  ladderFrom: orNull(moment),
  settlement: orNull(oneOf(...Object.keys(settlements))),
});
