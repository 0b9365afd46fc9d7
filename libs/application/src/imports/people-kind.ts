import { messages } from '@tctp/contracts';
import type { Role } from '@tctp/domain';
import { ROLES } from '@tctp/domain';
import { writePerson } from '../administration/change-person';
import type { LockedPerson } from '../administration/people-store';
import type { LockedUnit } from '../administration/unit-store';
import { accept, refuse } from '../refusal';
import type { Columns } from './columns';
import { right, wrong } from './columns';
import type { Change, ImportKind, RowFault } from './import-kind';
import { readChoice, readText } from './read-cells';
import type { NumberedRow } from './read-rows';
import { openUnits, readUnit, unitLabel } from './read-unit';

type Row = { username: string; displayName: string; unit: string; role: Role };
interface Known {
  units: readonly LockedUnit[];
  people: readonly LockedPerson[];
}
type ToWrite = Row & { person: LockedPerson | null };

const MOST_NEW = 500;
const USERNAME = /^[a-z0-9][a-z0-9._-]{2,49}$/;
const roleChoices = ROLES.map((code) => ({ code, names: [messages.vi.role[code], messages.en.role[code]] }));

const columns: Columns<Row, Known> = {
  username: {
    width: 22,
    as: 'text',
    needed: true,
    read({ text }) {
      const typed = text.normalize('NFC').replace(/\s+/g, '').toLowerCase();
      return USERNAME.test(typed) ? right(typed) : wrong('username-shape');
    },
  },
  displayName: { width: 34, as: 'text', needed: true, read: readText(200) },
  unit: {
    width: 40,
    as: 'text',
    needed: true,
    choices: ({ units }) => openUnits(units).map((unit) => unitLabel(unit, units)),
    read: ({ text }, { units }) => readUnit(text, units),
  },
  role: {
    width: 26,
    as: 'text',
    needed: true,
    choices: (_known, language) => ROLES.map((role) => messages[language].role[role]),
    read: (cell) => readChoice(cell, roleChoices),
    say: (role, language) => messages[language].role[role],
  },
};

/** Accounts: new ones with a first password, known ones with another name, unit or role. Nobody is removed. */
export const peopleKind: ImportKind<Row, Known, ToWrite> = {
  name: 'people',
  key: 'username',
  columns,

  async know(stores, { actor: { tenantId } }) {
    const units = await stores.units.lockTree(tenantId);
    return accept({ units, people: await stores.people.lockAll(tenantId) });
  },

  rows: ({ people, units }, language) =>
    people
      .filter(({ lockedAt }) => lockedAt === null)
      .map(({ username, displayName, unit, role }) => ({
        username,
        displayName,
        unit: unitLabel(unit, units),
        role: messages[language].role[role],
      })),

  compare({ people, units }, rows) {
    const byName = new Map(people.map((one) => [one.username.toLowerCase(), one]));
    const nameOf = (id: string) => units.find((unit) => unit.id === id)?.name ?? id;
    const changes = rows.flatMap(({ number, values }): Change<Row, ToWrite>[] => {
      const person = byName.get(values.username) ?? null;
      const parts = [
        { name: 'displayName' as const, was: person?.displayName ?? null, now: values.displayName },
        { name: 'unit' as const, was: person?.unit.name ?? null, now: nameOf(values.unit) },
        { name: 'role' as const, was: person?.role ?? null, now: values.role },
      ].filter(({ name, was, now }) => (name === 'unit' ? person?.unit.id !== values.unit : was !== now));
      if (parts.length === 0) return [];
      const head = { row: number, key: values.username, title: values.displayName };
      return [{ ...head, kind: person === null ? 'added' : 'changed', parts, data: { ...values, person } }];
    });
    return { changes, unchanged: rows.length - changes.length, faults: faultsOf(people, rows, changes) };
  },

  newcomers: (changes) => changes.flatMap(({ data }) => (data.person === null ? [data.username] : [])),

  async write({ stores, actor, at, newId, reason, passwords }, { units }, changes) {
    const unitOf = (id: string) => ({ id, name: units.find((unit) => unit.id === id)?.name ?? id });
    const added = changes.flatMap(({ data: { person, username, displayName, role, unit } }) => {
      const made = passwords.get(username);
      if (person !== null || made === undefined) return [];
      return [{ id: newId(), username, displayName, role, unitId: unit, ...made }];
    });
    const [taken] = await stores.people.add(
      actor.tenantId,
      added.map(({ password: _said, ...person }) => person),
    );
    if (taken !== undefined) return refuse({ code: 'username-taken', username: taken });
    await stores.adminEvents.add(
      actor,
      at,
      added.map(({ id, username, displayName, role, unitId }) => ({
        subject: { kind: 'person', id },
        code: 'personCreated',
        before: {},
        after: { username, displayName, role, unit: unitOf(unitId).name },
        reason,
      })),
    );
    for (const { data } of changes) {
      const { person, displayName, role } = data;
      const input = { displayName, role, unit: unitOf(data.unit), reason };
      if (person !== null) await writePerson(stores, { actor, at }, person, input);
    }
    return accept(added.map(({ username, displayName, password }) => ({ username, displayName, password })));
  },
};

/** What only all rows together show. */
function faultsOf(
  people: readonly LockedPerson[],
  rows: readonly NumberedRow<Row>[],
  changes: readonly Change<Row, ToWrite>[],
): RowFault<Row>[] {
  const after = new Map(people.map(({ username, role }) => [username.toLowerCase(), role]));
  for (const { values } of rows) after.set(values.username, values.role);
  const locked = new Set(people.filter(({ lockedAt }) => lockedAt !== null).map(({ username }) => username));
  const administered = [...after].some(([username, role]) => role === 'admin' && !locked.has(username));
  const demoted = changes.filter(({ data }) => data.person?.role === 'admin');
  const tooMany = changes.filter(({ kind }) => kind === 'added')[MOST_NEW];
  return [
    ...(administered
      ? []
      : demoted.map(({ row }) => ({ row, name: 'role' as const, wrong: { code: 'last-admin' as const } }))),
    ...(tooMany === undefined
      ? []
      : [
          {
            row: tooMany.row,
            name: 'username' as const,
            wrong: { code: 'too-many-new' as const, params: { most: MOST_NEW } },
          },
        ]),
  ];
}
