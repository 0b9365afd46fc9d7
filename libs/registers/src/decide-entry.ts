import type {
  Actor,
  RegisterAct,
  RegisterBody,
  RegisterDefinition,
  RegisterEntry,
  RegisterValue,
} from '@tctp/domain';
import { isAmong } from '@tctp/domain';
import { unfitField } from './field-values';

/** What somebody asks of an entry: an act, what they write with it, and why. */
export interface EntryAsk {
  act: string;
  fields: RegisterBody;
  reason: string | null;
}

export interface EntryChange {
  field: string;
  was: RegisterValue | null;
  now: RegisterValue | null;
}

export interface DecidedEntry {
  state: string;
  body: RegisterBody;
  /** Personal fields are named here without their values. */
  changes: readonly EntryChange[];
}

export type EntryRefusal =
  | { code: 'act-unknown'; act: string }
  | { code: 'act-not-now'; act: string; state: string }
  | { code: 'not-permitted'; action: string }
  | { code: 'named-cannot-handle' }
  | { code: 'field-missing'; field: string }
  | { code: 'field-not-asked'; field: string }
  | { code: 'field-unfit'; field: string }
  | { code: 'field-above'; field: string; above: string }
  | { code: 'reason-missing' }
  | { code: 'proof-missing' }
  | { code: 'nothing-changes' };

type Decided = { ok: true; value: DecidedEntry } | { ok: false; refusal: EntryRefusal };

/** Who may do an act to what is of a unit: of officers and heads only those of that unit, and nobody it names. */
export function mayDo(
  { acts, names }: RegisterDefinition,
  name: string,
  actor: Actor,
  entry: Pick<RegisterEntry, 'unitId' | 'body'>,
): boolean {
  const act = acts[name];
  if (act === undefined || !isAmong(actor, act.by)) return false;
  if (isAmong(actor, 'units') && actor.unitId !== entry.unitId) return false;
  return !isNamed({ names }, actor, entry);
}

/** Whoever an entry names, and whoever stands in for them, keeps out of it. */
export function isNamed(
  { names }: Pick<RegisterDefinition, 'names'>,
  { accountId, standsFor }: Actor,
  { body }: Pick<RegisterEntry, 'body'>,
): boolean {
  const named = names === undefined ? undefined : body[names];
  return named !== undefined && (named === accountId || named === standsFor?.id);
}

/** The acts open to somebody now, in the order of the definition. */
export function openActs(definition: RegisterDefinition, entry: RegisterEntry, actor: Actor): string[] {
  return Object.entries(definition.acts)
    .filter(([name, { from }]) => from.includes(entry.state) && mayDo(definition, name, actor, entry))
    .map(([name]) => name);
}

/**
 * What an act makes of an entry; `entry` is null for the act that opens one, of the unit given. Fields that an act
 * neither asks for nor may set are refused, as are values that do not fit; an empty text takes a field away.
 */
export function decideEntry(
  definition: RegisterDefinition,
  entry: RegisterEntry | null,
  unitId: string,
  ask: EntryAsk,
  actor: Actor,
): Decided {
  const act = definition.acts[ask.act];
  if (act === undefined) return refuse({ code: 'act-unknown', act: ask.act });
  const body = entry?.body ?? {};
  if (isNamed(definition, actor, { body })) return refuse({ code: 'named-cannot-handle' });
  if (!mayDo(definition, ask.act, actor, { unitId, body }))
    return refuse({ code: 'not-permitted', action: ask.act });
  const isOpen = entry === null ? act.from.length === 0 : act.from.includes(entry.state);
  if (!isOpen) return refuse({ code: 'act-not-now', act: ask.act, state: entry?.state ?? '' });
  if (act.reason === true && (ask.reason ?? '').trim() === '') return refuse({ code: 'reason-missing' });
  if (act.proof === true && (entry?.files ?? 0) === 0) return refuse({ code: 'proof-missing' });

  const written = { ...body, ...ask.fields };
  const wrong = wrongField(definition, act, ask.fields, written);
  if (wrong !== null) return refuse(wrong);
  const isForgotten = (field: string) => act.forgets === true && definition.fields[field]?.personal === true;
  const next = Object.fromEntries(
    Object.entries(written).filter(([field, value]) => value !== '' && !isForgotten(field)),
  );
  if (isNamed(definition, actor, { body: next })) return refuse({ code: 'named-cannot-handle' });
  const changes = changesOf(definition, body, next);
  const state = act.to ?? entry?.state ?? '';
  if (changes.length === 0 && state === entry?.state) return refuse({ code: 'nothing-changes' });
  return { ok: true, value: { state, body: next, changes } };
}

function wrongField(
  { fields }: RegisterDefinition,
  { asks = [], may = [] }: RegisterAct,
  given: RegisterBody,
  written: RegisterBody,
): EntryRefusal | null {
  for (const [field, value] of Object.entries(given)) {
    const spec = fields[field];
    if (spec === undefined || !(asks.includes(field) || may.includes(field)))
      return { code: 'field-not-asked', field };
    if (value !== '' && unfitField(spec, value)) return { code: 'field-unfit', field };
  }
  const missing = asks.find((field) => (given[field] ?? '') === '');
  if (missing !== undefined) return { code: 'field-missing', field: missing };
  for (const [field, { notAbove }] of Object.entries(fields)) {
    if (notAbove === undefined) continue;
    if (Number(written[field] ?? 0) > Number(written[notAbove] ?? Infinity))
      return { code: 'field-above', field, above: notAbove };
  }
  return null;
}

function changesOf({ fields }: RegisterDefinition, was: RegisterBody, now: RegisterBody): EntryChange[] {
  return Object.entries(fields).flatMap(([field, { personal }]) => {
    const before = was[field] ?? null;
    const after = now[field] ?? null;
    if (before === after) return [];
    return [personal === true ? { field, was: null, now: null } : { field, was: before, now: after }];
  });
}

function refuse(refusal: EntryRefusal): Decided {
  return { ok: false, refusal };
}
